package kz.tirek.family.naming;

/**
 * How alike two words sound, from 0 to 1: one less what it costs to make one of the other, for each
 * sound of the longer one. What people write for one another is cheap, everything else costs one.
 */
final class Likeness {

  /** The cost of another vowel; 0.2 for those that alphabets confuse. */
  private static final String VOWELS = "aeiou";

  private static final double[][] OTHER_VOWEL = {
    // a e i o u
    {0.0, 0.3, 0.6, 0.35, 0.7},
    {0.3, 0.0, 0.2, 0.5, 0.6},
    {0.6, 0.2, 0.0, 0.5, 0.25},
    {0.35, 0.5, 0.5, 0.0, 0.2},
    {0.7, 0.6, 0.25, 0.2, 0.0},
  };

  /** Consonants that are heard or written for one another, at half of the cost or less. */
  private static final String[] NEAR = {"kh", "sz", "pf"};

  private static final String[] LESS_NEAR = {"kg", "hg", "sc", "bv", "bp", "dt", "ji", "vu"};

  private static final double MORE_VOWEL = 0.4;
  private static final double MORE_H = 0.5;
  private static final double SWAPPED = 0.8;

  /** The cost of an ending that the other word does not have, or of the other sex. */
  private static final double OTHER_ENDING = 0.5;

  /** Short words may not be made of one another cheaper than longer ones. */
  private static final int LEAST_LENGTH = 4;

  private Likeness() {}

  static double of(Word one, Word other) {
    double cost = cost(one.sounds(), other.sounds());
    double stems = cost(one.stem(), other.stem());
    cost = Math.min(cost, stems + (one.ending() == other.ending() ? 0 : OTHER_ENDING));
    int length = Math.max(one.sounds().length(), other.sounds().length());
    return Math.max(0, 1 - cost / Math.max(length, LEAST_LENGTH));
  }

  private static double cost(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    double[] two = new double[other.length() + 1];
    double[] before = new double[other.length() + 1];
    double[] now = new double[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      before[j] = before[j - 1] + more(other.charAt(j - 1));
    }
    for (int i = 1; i <= one.length(); i++) {
      char mine = one.charAt(i - 1);
      now[0] = before[0] + more(mine);
      for (int j = 1; j <= other.length(); j++) {
        char theirs = other.charAt(j - 1);
        double least = before[j - 1] + change(mine, theirs);
        least = Math.min(least, before[j] + more(mine));
        least = Math.min(least, now[j - 1] + more(theirs));
        if (i > 1 && j > 1 && mine == other.charAt(j - 2) && one.charAt(i - 2) == theirs) {
          least = Math.min(least, two[j - 2] + SWAPPED);
        }
        now[j] = least;
      }
      double[] oldest = two;
      two = before;
      before = now;
      now = oldest;
    }
    return before[other.length()];
  }

  private static double more(char sound) {
    if (Sounds.isVowel(sound)) {
      return MORE_VOWEL;
    }
    return sound == 'h' ? MORE_H : 1;
  }

  private static double change(char one, char other) {
    if (one == other) {
      return 0;
    }
    int vowel = VOWELS.indexOf(one);
    int otherVowel = VOWELS.indexOf(other);
    if (vowel >= 0 && otherVowel >= 0) {
      return OTHER_VOWEL[vowel][otherVowel];
    }
    if (among(NEAR, one, other)) {
      return 0.25;
    }
    return among(LESS_NEAR, one, other) ? 0.5 : 1;
  }

  private static boolean among(String[] pairs, char one, char other) {
    for (String pair : pairs) {
      if (pair.indexOf(one) >= 0 && pair.indexOf(other) >= 0) {
        return true;
      }
    }
    return false;
  }
}
