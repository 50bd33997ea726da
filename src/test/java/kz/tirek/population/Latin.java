package kz.tirek.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Habits of writing Kazakh and Russian names in Latin letters, letter by letter. The search has its
 * own idea of them: nothing here is used by it, or taken from it.
 */
public enum Latin {
  /** As passports have it: Zhakypov, Yerlan, Khamit. */
  PASSPORT(
      "ж zh х kh һ h ц ts ч ch ш sh щ shch ю yu я ya й y ы y ь - ъ - э e ё yo у u",
      "ә a ғ g қ k ң n ө o ұ u ү u і i",
      "е ye"),
  /** As people write themselves in messengers: Jakupov, Erlan, Hamit, Aygul. */
  ENGLISH(
      "ж j х h һ h ц ts ч ch ш sh щ sh ю iu я ia й i ы y ь - ъ - э e ё e у u",
      "ә a ғ gh қ q ң ng ө o ұ u ү u і i",
      "е e"),
  /** The alphabet presented for Kazakh in 2021: Jaqypov, Äliä, Şyñğys. */
  OF_2021(
      "ж j х h һ h ц ts ч tş ш ş щ ştş ю iu я ia й i ы y ь - ъ - э e ё io у u",
      "ә ä ғ ğ қ q ң ŋ ө ö ұ ū ү ü і ı",
      "е e");

  private static final String COMMON =
      "а a б b в v г g д d е e з z и i к k л l м m н n о o п p р r с s т t ф f";

  private final Map<Character, String> letters = new java.util.HashMap<>();
  private final String firstYe;

  Latin(String russian, String kazakh, String first) {
    for (String table : List.of(COMMON, russian, kazakh)) {
      String[] pairs = table.split(" ");
      for (int i = 0; i < pairs.length; i += 2) {
        letters.put(pairs[i].charAt(0), pairs[i + 1].equals("-") ? "" : pairs[i + 1]);
      }
    }
    firstYe = first.split(" ")[1];
  }

  /** A Cyrillic word or several in Latin letters; what is no Cyrillic letter stays. */
  public String write(String cyrillic) {
    List<String> words = new ArrayList<>();
    for (String word : cyrillic.split(" ")) {
      StringBuilder latin = new StringBuilder();
      for (int i = 0; i < word.length(); i++) {
        latin.append(letter(word.charAt(i), i == 0));
      }
      words.add(latin.toString());
    }
    return String.join(" ", words);
  }

  private String letter(char letter, boolean first) {
    char small = Character.toLowerCase(letter);
    String latin =
        first && small == 'е' ? firstYe : letters.getOrDefault(small, String.valueOf(letter));
    return small == letter || latin.isEmpty()
        ? latin
        : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
  }
}
