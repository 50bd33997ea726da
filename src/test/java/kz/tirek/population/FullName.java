package kz.tirek.population;

import java.util.List;

/**
 * What somebody is called.
 *
 * @param patronymicOfSon the Russian patronymic where it does not follow from the father's name
 * @param father the father's given name; null where there is no patronymic
 * @param kazakhPatronymic whether it is in -ұлы and -қызы rather than in -ович and -овна
 */
public record FullName(
    Word family,
    Word given,
    Word father,
    Word patronymicOfSon,
    boolean female,
    boolean kazakhPatronymic) {

  private static final List<String> OF_MEN = List.of("ов", "ев", "ин", "ын");

  /** The patronymic in the way of the papers; null where there is none. */
  public Word patronymic() {
    return patronymic(kazakhPatronymic);
  }

  /** The patronymic in -ұлы and -қызы, or in -ович and -овна; null where there is none. */
  public Word patronymic(boolean kazakh) {
    if (father == null) {
      return null;
    }
    if (kazakh) {
      return father.with(female ? new Word("қызы", "кызы") : new Word("ұлы", "улы"));
    }
    Word ofSon =
        patronymicOfSon != null
            ? patronymicOfSon
            : new Word(ofSon(father.kazakh()), ofSon(father.russian()));
    return female ? new Word(ofDaughter(ofSon.kazakh()), ofDaughter(ofSon.russian())) : ofSon;
  }

  private static String ofSon(String father) {
    return soft(father, "евич", "ович");
  }

  private static String ofDaughter(String ofSon) {
    return ofSon.substring(0, ofSon.length() - 2) + "на";
  }

  /** A surname from a stem: Жақып, Жақыпов; Байжан, Байжанова; Мұса, Мұсаев. */
  static Word surname(Word stem, boolean female) {
    Word man = new Word(soft(stem.kazakh(), "ев", "ов"), soft(stem.russian(), "ев", "ов"));
    return female ? ofWoman(man) : man;
  }

  /** A woman's surname from a man's, where it has one of its own. */
  static Word ofWoman(Word man) {
    return new Word(ofWoman(man.kazakh()), ofWoman(man.russian()));
  }

  private static String ofWoman(String man) {
    if (man.endsWith("ский")) {
      return man.substring(0, man.length() - 2) + "ая";
    }
    return OF_MEN.stream().anyMatch(man::endsWith) ? man + "а" : man;
  }

  private static String soft(String stem, String soft, String hard) {
    String shorter = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'й', 'ь' -> shorter + soft;
      case 'і', 'ы' -> shorter + "и" + soft;
      case 'а', 'я', 'е', 'и', 'э', 'ш', 'ж', 'ч' -> stem + soft;
      default -> stem + hard;
    };
  }

  @Override
  public String toString() {
    return "FullName[...]";
  }
}
