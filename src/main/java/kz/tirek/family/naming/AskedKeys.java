package kz.tirek.family.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a name that is looked for, by how many mistakes they allow for: two words of it
 * together, or a word and an initial; and words alone.
 *
 * <p>Of three words two pairs are asked for at once: common as each may be, few names have both.
 */
public final class AskedKeys {

  /** As many skeletons near to that of one word are looked for. */
  private static final int MOST_NEAR = 80;

  /** As many as a skeleton bears, see {@link Skeleton#bears}. */
  private static final int MOST_MISTAKES = 2;

  /** As many keys as are asked for at once. */
  private static final int MOST_KEYS = 2000;

  /**
   * Keys of which a name has one.
   *
   * @param others of which it has one as well; empty where that does not matter
   */
  public record Keys(Set<Long> some, Set<Long> others) {

    private static Keys of(Set<Long> some) {
      return new Keys(some, Set.of());
    }

    /** Whether some name may have them. */
    public boolean areAsked() {
      return !some.isEmpty();
    }

    @Override
    public String toString() {
      return "Keys[...]";
    }
  }

  private record Near(String skeleton, int mistakes) {

    @Override
    public String toString() {
      return "Near[...]";
    }
  }

  private final List<List<Word>> readings;
  private final Map<Word, List<Near>> near = new HashMap<>();

  /**
   * @param known the skeletons that some name has and that have remains in common with one of the
   *     name that is looked for
   */
  AskedKeys(List<List<Word>> readings, Collection<String> known) {
    this.readings = readings;
    for (List<Word> reading : readings) {
      for (Word word : reading) {
        if (!word.initial()) {
          near.computeIfAbsent(word, each -> near(each, known));
        }
      }
    }
  }

  private static List<Near> near(Word word, Collection<String> known) {
    String skeleton = word.skeleton();
    List<Near> near = new ArrayList<>();
    near.add(new Near(skeleton, 0));
    word.withoutMistakenEnding().forEach(each -> near.add(new Near(each, 1)));
    known.stream()
        .map(other -> new Near(other, Skeleton.mistakes(skeleton, other)))
        .filter(each -> each.mistakes > 0 && each.mistakes <= Skeleton.bears(skeleton))
        .sorted(Comparator.comparingInt(Near::mistakes).thenComparing(Near::skeleton))
        .limit(MOST_NEAR)
        .forEach(near::add);
    return near;
  }

  /** All words without a mistake. */
  public List<Keys> exact() {
    List<Word> three = three();
    if (three.isEmpty()) {
      return List.of(Keys.of(together(0)));
    }
    Set<Long> joined = new LinkedHashSet<>();
    readings.stream().skip(1).forEach(reading -> add(reading, 0, joined));
    return List.of(new Keys(pair(three, 0, 1, 0, 0), pair(three, 0, 2, 0, 0)), Keys.of(joined));
  }

  /** One of the words is mistaken, as far as it bears it. */
  public List<Keys> oneMistaken() {
    List<Word> three = three();
    if (three.isEmpty()) {
      return List.of(Keys.of(together(1)));
    }
    List<Keys> keys = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int next = (i + 1) % 3;
      keys.add(
          new Keys(pair(three, next, (i + 2) % 3, 0, 0), pair(three, next, i, 0, MOST_MISTAKES)));
    }
    return keys;
  }

  /**
   * Two words of three are mistaken, or one is in no name; of two words, they have two mistakes.
   */
  public List<Keys> twoMistaken() {
    List<Word> three = three();
    if (three.isEmpty()) {
      return List.of(Keys.of(together(2)));
    }
    List<Keys> keys = new ArrayList<>();
    keys.add(Keys.of(together(0)));
    for (int i = 0; i < 3; i++) {
      keys.add(
          new Keys(
              pair(three, i, (i + 1) % 3, 0, MOST_MISTAKES),
              pair(three, i, (i + 2) % 3, 0, MOST_MISTAKES)));
    }
    return keys;
  }

  /** Two words have so many mistakes. */
  public Keys mistaken(int mistakes) {
    return Keys.of(together(mistakes));
  }

  /** One word is all that fits. */
  public List<Keys> alone() {
    return List.of(Keys.of(alone(0)), Keys.of(alone(1)), Keys.of(alone(2)));
  }

  /** The first three words that are more than initials; none where there are fewer. */
  private List<Word> three() {
    List<Word> words = readings.get(0).stream().filter(word -> !word.initial()).toList();
    return words.size() < 3 ? List.of() : words.subList(0, 3);
  }

  /** The keys of two words, the second of them with so many mistakes. */
  private Set<Long> pair(List<Word> words, int one, int other, int fewest, int most) {
    Set<Long> keys = new LinkedHashSet<>();
    for (Near each : near.get(words.get(other))) {
      if (each.mistakes >= fewest && each.mistakes <= most) {
        keys.add(WrittenName.key(words.get(one).skeleton(), each.skeleton));
      }
    }
    return keys;
  }

  /** The keys of words alone that allow for so many mistakes, neither more nor fewer. */
  private Set<Long> alone(int mistakes) {
    Set<Long> keys = new LinkedHashSet<>();
    for (List<Word> reading : readings) {
      for (Word word : reading) {
        if (!word.initial()) {
          near.get(word).stream()
              .filter(each -> each.mistakes == mistakes)
              .forEach(each -> keys.add(WrittenName.key(each.skeleton)));
        }
      }
    }
    return keys;
  }

  /** The keys of two words together that allow for so many mistakes, neither more nor fewer. */
  private Set<Long> together(int mistakes) {
    Set<Long> keys = new LinkedHashSet<>();
    readings.forEach(reading -> add(reading, mistakes, keys));
    return keys;
  }

  private void add(List<Word> reading, int mistakes, Set<Long> keys) {
    for (int i = 0; i < reading.size(); i++) {
      for (int j = i + 1; j < reading.size(); j++) {
        add(reading.get(i), reading.get(j), mistakes, keys);
      }
    }
  }

  private void add(Word one, Word other, int mistakes, Set<Long> keys) {
    if (one.initial() && other.initial()) {
      return;
    }
    if (one.initial() || other.initial()) {
      String initials = one.initial() ? one.firsts() : other.firsts();
      for (Near each : near.get(one.initial() ? other : one)) {
        for (int i = 0; i < initials.length() && each.mistakes == mistakes; i++) {
          keys.add(WrittenName.key(each.skeleton, initials.charAt(i)));
        }
      }
      return;
    }
    for (Near mine : near.get(one)) {
      for (Near theirs : near.get(other)) {
        if (mine.mistakes + theirs.mistakes == mistakes && keys.size() < MOST_KEYS) {
          keys.add(WrittenName.key(mine.skeleton, theirs.skeleton));
        }
      }
    }
  }
}
