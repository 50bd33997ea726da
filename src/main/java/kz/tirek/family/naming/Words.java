package kz.tirek.family.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names apart into words. */
final class Words {

  /** Letters with their marks, and apostrophes among them; a dot behind makes an initial of few. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['’ʼ‘`´ʹʻ]+[\\p{L}\\p{M}]+)*(\\.?)");

  /** An initial has as many letters: Sh., Дж. */
  private static final int INITIAL = 2;

  /** More words are not looked at: nobody has as many names. */
  private static final int MOST = 8;

  private Words() {}

  /** The words of a text; particles are left out unless there is nothing else. */
  static List<Word> of(String text, Part part) {
    List<Word> words = new ArrayList<>();
    Matcher each = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (words.size() < MOST && each.find()) {
      boolean dot = !each.group(1).isEmpty();
      String letters = dot ? each.group().substring(0, each.group().length() - 1) : each.group();
      int length = letters.codePointCount(0, letters.length());
      Word word = Word.of(letters, length == 1 || dot && length <= INITIAL, part);
      if (word != null) {
        words.add(word);
      }
    }
    List<Word> names = words.stream().filter(word -> !word.isParticle()).toList();
    return names.isEmpty() ? List.copyOf(words) : names;
  }

  /**
   * The words of a part of a name; where there are several also all of them as one: Нұр-Сұлтан,
   * Нұрсұлтан.
   */
  static List<Word> ofPart(String text, Part part) {
    if (text == null) {
      return List.of();
    }
    List<Word> words = new ArrayList<>(of(text, part));
    if (words.size() > 1) {
      words.add(joined(words, part));
    }
    return words;
  }

  /** Two or more words as one. */
  static Word joined(List<Word> words, Part part) {
    StringBuilder written = new StringBuilder();
    words.forEach(word -> written.append(word.written()));
    return Objects.requireNonNull(Word.of(written.toString(), false, part));
  }
}
