package kz.tirek.family.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of a name that is looked for, by how many mistakes they allow for: two words of it
 * together, or a word and an initial; and words alone.
 */
public final class AskedKeys {

  /** As many skeletons near to that of one word are looked for. */
  private static final int MOST_NEAR = 80;

  /** As many keys as are asked for at once. */
  private static final int MOST_KEYS = 4000;

  private record Near(String skeleton, int mistakes) {}

  private final Map<Integer, Set<Long>> together = new TreeMap<>();
  private final Map<Integer, Set<Long>> alone = new TreeMap<>();
  private final Map<String, List<Near>> near = new HashMap<>();

  /**
   * @param known the skeletons that some name has and that have remains in common with one of the
   *     name that is looked for
   */
  AskedKeys(List<List<Word>> readings, Collection<String> known) {
    for (List<Word> reading : readings) {
      for (Word word : reading) {
        if (!word.initial()) {
          near.computeIfAbsent(word.skeleton(), skeleton -> near(skeleton, known));
        }
      }
    }
    for (List<Word> reading : readings) {
      for (int i = 0; i < reading.size(); i++) {
        alone(reading.get(i));
        for (int j = i + 1; j < reading.size(); j++) {
          together(reading.get(i), reading.get(j));
        }
      }
    }
  }

  private static List<Near> near(String skeleton, Collection<String> known) {
    List<Near> near = new ArrayList<>();
    near.add(new Near(skeleton, 0));
    known.stream()
        .map(other -> new Near(other, Skeleton.mistakes(skeleton, other)))
        .filter(each -> each.mistakes > 0 && each.mistakes <= Skeleton.bears(skeleton))
        .sorted(
            (one, other) ->
                one.mistakes != other.mistakes
                    ? Integer.compare(one.mistakes, other.mistakes)
                    : one.skeleton.compareTo(other.skeleton))
        .limit(MOST_NEAR)
        .forEach(near::add);
    return near;
  }

  private void alone(Word word) {
    if (!word.initial()) {
      near.get(word.skeleton())
          .forEach(each -> add(alone, each.mistakes, WrittenName.key(each.skeleton)));
    }
  }

  private void together(Word one, Word other) {
    if (one.initial() && other.initial()) {
      return;
    }
    if (one.initial() || other.initial()) {
      Word word = one.initial() ? other : one;
      char initial = one.initial() ? one.first() : other.first();
      near.get(word.skeleton())
          .forEach(each -> add(together, each.mistakes, WrittenName.key(each.skeleton, initial)));
      return;
    }
    for (Near mine : near.get(one.skeleton())) {
      for (Near theirs : near.get(other.skeleton())) {
        add(
            together,
            mine.mistakes + theirs.mistakes,
            WrittenName.key(mine.skeleton, theirs.skeleton));
      }
    }
  }

  private static void add(Map<Integer, Set<Long>> keys, int mistakes, long key) {
    Set<Long> all = keys.computeIfAbsent(mistakes, none -> new LinkedHashSet<>());
    if (all.size() < MOST_KEYS) {
      all.add(key);
    }
  }

  /** The keys of two words together that allow for so many mistakes, neither more nor fewer. */
  public Set<Long> together(int mistakes) {
    return together.getOrDefault(mistakes, Set.of());
  }

  /** The keys of words alone that allow for so many mistakes, neither more nor fewer. */
  public Set<Long> alone(int mistakes) {
    return alone.getOrDefault(mistakes, Set.of());
  }
}
