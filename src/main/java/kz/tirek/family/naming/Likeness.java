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

  /** How alike other consonants are that the same initial may stand for. */
  private static final double OTHER_FIRST = 0.9;

  /** Short words may not be made of one another cheaper than longer ones. */
  private static final int LEAST_LENGTH = 4;

  /** The cost of each sound for each other: a search compares thousands of words. */
  private static final double[][] CHANGE = changes();

  private Likeness() {}

  /**
   * How alike they are.
   *
   * @param least below this it does not matter how alike, and the answer is 0
   */
  static double of(Word one, Word other, double least) {
    int length = Math.max(LEAST_LENGTH, Math.max(one.sounds().length(), other.sounds().length()));
    double most = (1 - least) * length;
    double ending = one.ending() == other.ending() ? 0 : OTHER_ENDING;
    double cost = cost(one.sounds(), other.sounds(), most);
    if (cost > ending) {
      cost = Math.min(cost, ending + cost(one.stem(), other.stem(), Math.min(most, cost) - ending));
    }
    return cost > most ? 0 : 1 - cost / length;
  }

  /** How alike an initial sounds to the beginning of a word whose first letter may be meant. */
  static double ofFirst(Word initial, Word other) {
    if (other.sounds().startsWith(initial.sounds())) {
      return 1;
    }
    char first = initial.sounds().charAt(0);
    char begins = other.sounds().charAt(0);
    boolean vowels = Sounds.isVowel(first) && Sounds.isVowel(begins);
    return vowels ? 1 - CHANGE[first][begins] : OTHER_FIRST;
  }

  /** What it costs to make one of the other; infinite where that is more than the most. */
  private static double cost(String one, String other, double most) {
    if (one.equals(other)) {
      return 0;
    }
    if (Math.abs(one.length() - other.length()) * MORE_VOWEL > most) {
      return Double.POSITIVE_INFINITY;
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
      double nearest = now[0];
      for (int j = 1; j <= other.length(); j++) {
        char theirs = other.charAt(j - 1);
        double least = before[j - 1] + CHANGE[mine][theirs];
        least = Math.min(least, before[j] + more(mine));
        least = Math.min(least, now[j - 1] + more(theirs));
        if (i > 1 && j > 1 && mine == other.charAt(j - 2) && one.charAt(i - 2) == theirs) {
          least = Math.min(least, two[j - 2] + SWAPPED);
        }
        now[j] = least;
        nearest = Math.min(nearest, least);
      }
      // two exchanged letters reach over one row
      if (nearest > most + 1 - SWAPPED) {
        return Double.POSITIVE_INFINITY;
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

  private static double[][] changes() {
    double[][] costs = new double['z' + 1]['z' + 1];
    for (char one = 'a'; one <= 'z'; one++) {
      for (char other = 'a'; other <= 'z'; other++) {
        costs[one][other] = change(one, other);
      }
    }
    return costs;
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
