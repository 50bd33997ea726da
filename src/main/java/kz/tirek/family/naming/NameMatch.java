package kz.tirek.family.naming;

import java.util.List;

/**
 * How well a name fits what was asked for.
 *
 * @param score 0 to 100: 100 where every word that was asked for stands there letter by letter, and
 *     the name has neither a family name nor a given name that was not asked for; less for other
 *     spellings, mistakes, and words that are not there
 * @param words each word that fits: which part of the name, and how close; in the order of the
 *     question
 * @param otherOrder whether the words were asked for in another order than papers have them
 */
public record NameMatch(int score, List<Fit> words, boolean otherOrder) {

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

  /** One word of the name that fits one that was asked for. */
  public record Fit(Part part, Closeness how) {

    @Override
    public String toString() {
      return "Fit[...]";
    }
  }

  @Override
  public String toString() {
    return "NameMatch[...]";
  }
}
