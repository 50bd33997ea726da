package kz.tirek.family.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.family.naming.NameMatch.Closeness;
import kz.tirek.family.naming.NameMatch.Fit;
import kz.tirek.family.person.Person;

/** A name that somebody looks for, as people write it, in one line; for one thread. */
public final class AskedName {

  /** Words less alike than this count the less, the less they are. */
  private static final double WELL_ALIKE = 0.75;

  /** Below this two words are two names. */
  private static final double LEAST_ALIKE = 0.4;

  private static final double OTHER_LETTERS = 0.98;

  /** Words that sound less alike are below the least. */
  private static final double LEAST_SOUNDS = (LEAST_ALIKE + WELL_ALIKE) / 2 / OTHER_LETTERS;

  private static final double INITIAL = 0.9;
  private static final double NOT_ASKED_FOR = 2;
  private static final double OTHER_ORDER = 1;

  private final List<Word> words;
  private final List<List<Word>> readings;
  private final Map<Word, Map<String, Double>> alike = new HashMap<>();
  private final Map<Part, Map<String, List<Word>>> seen = new EnumMap<>(Part.class);

  private AskedName(List<Word> words) {
    this.words = words;
    this.readings = new ArrayList<>(List.of(words));
    for (int i = 0; i + 1 < words.size(); i++) {
      List<Word> reading = new ArrayList<>(words);
      List<Word> two = reading.subList(i, i + 2);
      if (two.stream().noneMatch(Word::initial)) {
        Word joined = Words.joined(two, null);
        two.clear();
        reading.add(i, joined);
        readings.add(reading);
      }
    }
  }

  public static AskedName of(String text) {
    return new AskedName(Words.of(text, null));
  }

  /** Whether there is a letter in it. */
  public boolean isLegible() {
    return !words.isEmpty();
  }

  /** The skeletons of its words, also of two neighbours as one. */
  public Set<String> skeletons() {
    return readings.stream()
        .flatMap(List::stream)
        .filter(word -> !word.initial())
        .map(Word::skeleton)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The keys by which names are found that fit it.
   *
   * @param known the skeletons that some name has and that have remains in common with one of its
   *     own; none where only names without a mistake are looked for
   */
  public AskedKeys keys(Collection<String> known) {
    return new AskedKeys(readings, known);
  }

  /** Whether it has three words or more, which together are in few names. */
  public boolean isFull() {
    return words.stream().filter(word -> !word.initial()).count() > 2;
  }

  /** How well a name fits. */
  public NameMatch match(Person.Name name) {
    List<Word> theirs = new ArrayList<>(4);
    theirs.addAll(words(name.family(), Part.FAMILY));
    theirs.addAll(words(name.given(), Part.GIVEN));
    theirs.addAll(words(name.patronymic(), Part.PATRONYMIC));
    NameMatch best = null;
    for (List<Word> reading : readings) {
      NameMatch match = match(reading, theirs);
      if (best == null || match.score() > best.score()) {
        best = match;
      }
    }
    return best;
  }

  /** Those who are compared have many a name in common. */
  private List<Word> words(String text, Part part) {
    return text == null
        ? List.of()
        : seen.computeIfAbsent(part, none -> new HashMap<>())
            .computeIfAbsent(text, none -> Words.ofPart(text, part));
  }

  private NameMatch match(List<Word> mine, List<Word> theirs) {
    Word[] fits = new Word[mine.size()];
    double[] how = new double[mine.size()];
    boolean[] used = new boolean[theirs.size()];
    for (int round = 0; round < mine.size(); round++) {
      int word = -1;
      int found = -1;
      double best = LEAST_ALIKE;
      for (int i = 0; i < mine.size(); i++) {
        for (int j = 0; j < theirs.size() && fits[i] == null; j++) {
          double each = used[j] ? 0 : alike(mine.get(i), theirs.get(j));
          if (each > best) {
            best = each;
            word = i;
            found = j;
          }
        }
      }
      if (word < 0) {
        break;
      }
      fits[word] = theirs.get(found);
      how[word] = best;
      used[found] = true;
    }
    return new NameMatch(score(mine, theirs, fits, how), fits(mine, fits), isMixed(fits));
  }

  private static int score(List<Word> mine, List<Word> theirs, Word[] fits, double[] how) {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < fits.length; i++) {
      // a long word says more than a short one, an initial least
      int weight = mine.get(i).initial() ? 2 : mine.get(i).sounds().length() + 2;
      sum += weight * how[i];
      whole += weight;
    }
    double score = 100 * sum / whole;
    for (Part part : List.of(Part.FAMILY, Part.GIVEN)) {
      if (has(theirs, part) && !has(fits, part)) {
        score -= NOT_ASKED_FOR;
      }
    }
    if (isMixed(fits)) {
      score -= OTHER_ORDER;
    }
    return (int) Math.round(Math.max(0, score));
  }

  private static boolean has(List<Word> words, Part part) {
    return words.stream().anyMatch(word -> word.part() == part);
  }

  private static boolean has(Word[] words, Part part) {
    return has(Stream.of(words).filter(Objects::nonNull).toList(), part);
  }

  /** Whether the words that fit are asked for in another order than papers have them. */
  private static boolean isMixed(Word[] fits) {
    List<Integer> order = new ArrayList<>();
    for (Word word : fits) {
      if (word != null
          && (order.isEmpty() || order.get(order.size() - 1) != word.part().ordinal())) {
        order.add(word.part().ordinal());
      }
    }
    int falls = 0;
    for (int i = 1; i < order.size(); i++) {
      falls += order.get(i) < order.get(i - 1) ? 1 : 0;
    }
    return falls > 0;
  }

  private static List<Fit> fits(List<Word> mine, Word[] theirs) {
    List<Fit> fits = new ArrayList<>();
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i] != null) {
        fits.add(new Fit(theirs[i].part(), closeness(mine.get(i), theirs[i])));
      }
    }
    return List.copyOf(fits);
  }

  private static Closeness closeness(Word asked, Word found) {
    if (asked.initial()) {
      return Closeness.INITIAL;
    }
    if (asked.written().equals(found.written())) {
      return Closeness.SAME;
    }
    return asked.skeleton().equals(found.skeleton()) ? Closeness.RESPELT : Closeness.SIMILAR;
  }

  private double alike(Word asked, Word found) {
    if (asked.initial()) {
      return asked.firsts().indexOf(found.first()) >= 0
          ? INITIAL * Likeness.ofFirst(asked, found)
          : 0;
    }
    if (asked.written().equals(found.written())) {
      return 1;
    }
    // names of many people are compared, and most words of theirs are those of others
    return alike
        .computeIfAbsent(asked, none -> new HashMap<>())
        .computeIfAbsent(found.sounds(), none -> compared(asked, found));
  }

  private static double compared(Word asked, Word found) {
    double alike = OTHER_LETTERS * Likeness.of(asked, found, LEAST_SOUNDS);
    return alike < WELL_ALIKE ? 2 * alike - WELL_ALIKE : alike;
  }

  @Override
  public String toString() {
    return "AskedName[...]";
  }
}
