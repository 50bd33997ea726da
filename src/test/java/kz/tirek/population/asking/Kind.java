package kz.tirek.population.asking;

/** How what is asked differs from what is recorded, and how many of a hundred do so. */
public enum Kind {
  /** Kazakh letters for Russian ones, or Russian for Kazakh: Жақыпов, Джакупов. */
  OTHER_CYRILLIC(12),
  /** Latin for Cyrillic in one of three habits, or Cyrillic for Latin. */
  OTHER_ALPHABET(14),
  /** One to three letters as they sound: Ж and Дж, Қ, К and Х, Ә and А; a woman without her -а. */
  AS_HEARD(11),
  /** The given name first. */
  SWAPPED(8),
  WITHOUT_PATRONYMIC(9),
  /** -ұлы for -ович, -овна for -қызы, sometimes in a word of its own. */
  OTHER_PATRONYMIC(8),
  /** An initial for the given name. */
  INITIAL(7),
  /** One slip of the fingers anywhere. */
  TYPO(14),
  /** One among the first two letters of the surname or the given name. */
  TYPO_AT_START(7),
  /** Two, in words of seven letters or more. */
  TWO_TYPOS(4),
  /** Another spelling or alphabet, and a slip, another order or no patronymic besides. */
  SEVERAL(6);

  /** Of a hundred queries. */
  public final int share;

  Kind(int share) {
    this.share = share;
  }
}
