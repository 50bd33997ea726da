package kz.tirek.family.naming;

/** How a word that was asked for stands to a word of a name, closest first. */
public enum Closeness {
  /** The same letters. */
  SAME,
  /** Other letters for the same consonants: another alphabet, habit or ending. */
  RESPELT,
  /** One or two letters more, fewer, other or in another order. */
  SIMILAR,
  /** Only the first letter was asked for. */
  INITIAL
}
