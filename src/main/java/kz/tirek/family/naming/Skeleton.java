package kz.tirek.family.naming;

import java.util.Set;
import java.util.TreeSet;

/**
 * The skeleton of a word: its consonants in classes that hold those which are written for one
 * another. Vowels are left out, because they are what spellings differ in most.
 *
 * <pre>
 * A  a word that begins with a vowel
 * J  j; ia, io and iu at the beginning (Жүсіп, Юсуп)
 * K  k h      S  s z      P  p f
 * B  D  G  L  M  N  R  T  V  C (ш, щ, ч)
 * </pre>
 */
public final class Skeleton {

  /** Words with skeletons shorter than this bear one mistake, longer ones two. */
  private static final int BEARS_TWO = 4;

  private static final String LETTERS = "bvgdjzskhlmnpfrtc";
  private static final String CLASSES = "BVGDJSSKKLMNPPRTC";

  /** As many of one word as are looked at. */
  private static final int LONGEST = 12;

  private Skeleton() {}

  static String of(String sounds) {
    StringBuilder skeleton = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length() && skeleton.length() < LONGEST; i++) {
      int consonant = LETTERS.indexOf(sounds.charAt(i));
      if (consonant >= 0) {
        skeleton.append(CLASSES.charAt(consonant));
      } else if (i == 0) {
        boolean glide =
            sounds.length() > 1 && sounds.charAt(0) == 'i' && "aou".indexOf(sounds.charAt(1)) >= 0;
        skeleton.append(glide ? 'J' : 'A');
      }
    }
    return skeleton.toString();
  }

  /** How many mistakes among its letters a skeleton bears. */
  public static int bears(String skeleton) {
    return skeleton.length() < BEARS_TWO ? 1 : 2;
  }

  /**
   * What is left of a skeleton when as many letters as it bears are struck out, as numbers. Two
   * skeletons that differ by no more mistakes than they bear have one of these in common.
   */
  public static Set<Long> remains(String skeleton) {
    Set<String> remains = new TreeSet<>();
    strike(skeleton, bears(skeleton), remains);
    Set<Long> numbers = new TreeSet<>();
    remains.forEach(each -> numbers.add(Hash.of(each)));
    return numbers;
  }

  private static void strike(String skeleton, int left, Set<String> remains) {
    if (!skeleton.isEmpty()) {
      remains.add(skeleton);
    }
    if (left > 0 && skeleton.length() > 1) {
      for (int i = 0; i < skeleton.length(); i++) {
        strike(skeleton.substring(0, i) + skeleton.substring(i + 1), left - 1, remains);
      }
    }
  }

  /** The least number of letters more, fewer, other or changed with their neighbour. */
  public static int mistakes(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = cost[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[one.length()][other.length()];
  }
}
