package kz.tirek.family.naming;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a word down as it sounds, in seventeen consonants and five vowels, so that the spellings
 * of one name in Kazakh and Russian Cyrillic and in the habits of Latin meet.
 */
final class Sounds {

  /**
   * Letters that are written for one another, longest first in a word. Left: as people write them;
   * right: what they become.
   *
   * <p>The Latin ones are those of passports (zh, kh, gh, y), of the alphabet of 2021 (ä ğ ı ñ ö q
   * ş ū ü), of Turkish and Slavic keyboards (ç č š ž) and of plain English (j, dj, oo, ee).
   */
  private static final String TABLE =
      """
      а ә a ä æ                            = a
      е э ё є e ye je yo                   = e
      и і ї й ы i ı y ee                   = i
      о ө o                                = o
      у ұ ү ў u oo ou uw w                 = u
      я ya ia                              = ia
      ю yu iu                              = iu
      б b                                  = b
      в v                                  = v
      г ғ ґ гх g gh                        = g
      д d                                  = d
      ж дж j zh dj dzh ž dž                = j
      з z                                  = z
      к қ k q ck                           = k
      х һ ҳ кх h kh                        = h
      л l                                  = l
      м m                                  = m
      н ң n ŋ                              = n
      п p                                  = p
      ф f ph                               = f
      р r                                  = r
      с ц тс s c ts tz                     = s
      т t th                               = t
      ш щ ч тч сч шч sh shch sch ch tch tsh ç č š ş = c
      кс x                                 = ks
      """;

  /** Signs that have no sound of their own. */
  private static final String SILENT = "ьъ'’ʼ‘`´ʹʻ";

  /** Latin letters that look like Cyrillic ones, and are typed among them by mistake. */
  private static final String LATIN_LOOKS = "aceiopxykmthb";

  private static final String CYRILLIC_LOOKS = "асеіорхукмтнв";

  private static final int LONGEST = 4;
  private static final Map<String, String> SOUNDS = read();

  // safe for many threads, and not quick to make
  private static final Transliterator OTHER_SCRIPTS =
      Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");

  private Sounds() {}

  private static Map<String, String> read() {
    Map<String, String> sounds = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split("="))
        .forEach(
            row -> {
              for (String letters : row[0].trim().split(" ")) {
                sounds.put(letters, row[1].trim());
              }
            });
    return sounds;
  }

  /** The sounds of a word; empty where it has no letter. */
  static String of(String word) {
    return sounds(
        likeLetters(Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)));
  }

  private static String sounds(String word) {
    StringBuilder sounds = new StringBuilder(word.length() + 2);
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST, word.length() - at);
      while (length > 0 && !SOUNDS.containsKey(word.substring(at, at + length))) {
        length--;
      }
      if (length > 0) {
        add(sounds, SOUNDS.get(word.substring(at, at + length)));
        at += length;
      } else {
        int letter = word.codePointAt(at);
        if (SILENT.indexOf(letter) < 0 && Character.isLetter(letter)) {
          add(sounds, rare(Character.toString(letter)));
        }
        at += Character.charCount(letter);
      }
    }
    return sounds.toString();
  }

  /** A letter with a mark, or of another script: as the plain Latin letters that stand for it. */
  private static String rare(String letter) {
    String plain =
        Normalizer.normalize(letter, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    if (SOUNDS.containsKey(plain)) {
      return SOUNDS.get(plain);
    }
    StringBuilder sounds = new StringBuilder();
    OTHER_SCRIPTS
        .transliterate(letter)
        .chars()
        .mapToObj(Character::toString)
        .filter(SOUNDS::containsKey)
        .forEach(each -> sounds.append(SOUNDS.get(each)));
    return sounds.toString();
  }

  /** Whether a letter is written once or twice, nobody hears. */
  private static void add(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      int last = sounds.length() - 1;
      if (last < 0 || sounds.charAt(last) != more.charAt(i)) {
        sounds.append(more.charAt(i));
      }
    }
  }

  /** A word in two alphabets, more of it in Cyrillic, was typed in part on the other keyboard. */
  private static String likeLetters(String word) {
    long cyrillic = word.chars().filter(each -> each >= 'а' && each <= 'ӿ').count();
    long latin = word.chars().filter(each -> each >= 'a' && each <= 'z').count();
    if (latin == 0 || cyrillic < latin) {
      return word;
    }
    StringBuilder mended = new StringBuilder(word);
    for (int i = 0; i < mended.length(); i++) {
      int looks = LATIN_LOOKS.indexOf(mended.charAt(i));
      if (looks >= 0) {
        mended.setCharAt(i, CYRILLIC_LOOKS.charAt(looks));
      }
    }
    return mended.toString();
  }

  static boolean isVowel(char sound) {
    return "aeiou".indexOf(sound) >= 0;
  }
}
