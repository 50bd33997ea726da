package kz.tirek.population.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is written down of a name by somebody who only heard it. */
final class Ear {

  /** What sounds alike; each is taken for any other of its row. */
  private static final List<List<String>> CYRILLIC =
      rows(
          "ж дж",
          "қ к х",
          "ғ г",
          "һ х",
          "ә а е",
          "ө о у",
          "ұ у о ы",
          "ү у ю",
          "і и ы",
          "ң нг",
          "б п",
          "йу ю",
          "ия я",
          "ей ий",
          "лл л",
          "мм м",
          "сс с",
          "льн лн",
          "ңб нб",
          "уль ул юл");

  private static final List<List<String>> LATIN =
      rows(
          "zh j dzh",
          "q k",
          "kh h",
          "gh g",
          "y i",
          "ä a e",
          "ö o u",
          "ü u",
          "ū u",
          "ş sh",
          "ğ g",
          "ŋ n ng",
          "ya ia",
          "yu iu u",
          "ye e",
          "b p",
          "ll l",
          "o u",
          "ch tch tsh");

  /** Letters that only stand in words written in Kazakh. */
  private static final String KAZAKH = "әғқңөұүһі";

  private Ear() {}

  private static List<List<String>> rows(String... rows) {
    return java.util.stream.Stream.of(rows).map(row -> List.of(row.split(" "))).toList();
  }

  /** The word with one sound written otherwise; the same where nothing in it could be. */
  static String mishear(String word, Random random) {
    String small = word.toLowerCase(java.util.Locale.ROOT);
    boolean kazakh = small.chars().anyMatch(letter -> KAZAKH.indexOf(letter) >= 0);
    List<String> heard = new ArrayList<>();
    for (List<String> row : isLatin(small) ? LATIN : CYRILLIC) {
      for (String sound : row) {
        int at = small.indexOf(sound);
        if (at >= 0) {
          for (String other : row) {
            if (!other.equals(sound) && (kazakh || KAZAKH.indexOf(other.charAt(0)) < 0)) {
              heard.add(small.substring(0, at) + other + small.substring(at + sound.length()));
            }
          }
        }
      }
    }
    if (heard.isEmpty()) {
      return word;
    }
    String one = heard.get(random.nextInt(heard.size()));
    return Character.isUpperCase(word.charAt(0)) ? capital(one) : one;
  }

  static boolean isLatin(String word) {
    return word.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
