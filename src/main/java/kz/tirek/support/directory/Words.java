package kz.tirek.support.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as they are compared in a search, however somebody types them. */
public final class Words {

  private static final String KAZAKH = "әғқңөұүһіё";
  private static final String PLAIN = "агкноуухие";

  private Words() {}

  /**
   * In small letters, and each letter that is only Kazakh as the Russian one that people type in
   * its place.
   */
  public static String folded(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      int letter = KAZAKH.indexOf(small.charAt(i));
      folded.append(letter < 0 ? small.charAt(i) : PLAIN.charAt(letter));
    }
    return folded.toString();
  }

  /** The words of what somebody looks for; each of them is to be found. */
  public static List<String> of(String asked) {
    return Arrays.stream(folded(asked).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
