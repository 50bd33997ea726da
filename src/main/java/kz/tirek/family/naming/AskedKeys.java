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
 */
public final class AskedKeys {

  /** As many skeletons near to that of one word are looked for. */
  private static final int MOST_NEAR = 80;

  /** As many keys as are asked for at once. */
  private static final int MOST_KEYS = 2000;

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

  /** The keys of words alone that allow for so many mistakes, neither more nor fewer. */
  public Set<Long> alone(int mistakes) {
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
  public Set<Long> together(int mistakes) {
    Set<Long> keys = new LinkedHashSet<>();
    for (List<Word> reading : readings) {
      for (int i = 0; i < reading.size(); i++) {
        for (int j = i + 1; j < reading.size(); j++) {
          add(reading.get(i), reading.get(j), mistakes, keys);
        }
      }
    }
    return keys;
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
