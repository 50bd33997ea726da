package kz.tirek.assessment.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.assessment.prospect.Gain;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Prospect;
import kz.tirek.assessment.prospect.Spot;

/**
 * Looks for the best set among measures and benefits that have to do with each other.
 *
 * <p>It knows a good set at first, and begins with nothing taken. Where something better is still
 * thinkable, it asks of each benefit what keeps it where it is ({@link Prospect#wanted}): as long
 * as nothing of that changes, nothing better comes of it. So of the measures that change it, or
 * when it changes, at least one must be taken, and the search goes on with each of them in turn,
 * leaving out those tried before. Where nothing is better unless more comes of one benefit, that
 * one alone is asked. A set is left alone when even the best that could come of every benefit,
 * looked for one benefit at a time, would not be better than what was found: so the answer is the
 * best of all sets.
 *
 * <p>At most {@link #MOST_SETS} sets are looked at. Where that is not enough, the best found so far
 * is told, and that it is not known to be the best.
 */
final class Search {

  /** A family of ten asks for some tens with the shipped rulebook. */
  static final int MOST_SETS = 5_000;

  /** Each set is weighed by all benefits, so of many benefits fewer sets are looked at. */
  private static final int MOST_WEIGHED = 100_000;

  private static final long BEYOND_ALL_AMOUNTS = 1_000_000_000_000L;

  private final Courses courses;
  private final List<Measure> measures;
  private final List<Prospect> prospects;
  private final int mostSets;
  private final boolean counting;
  private final Map<Measure, Integer> earliest;
  private final Map<Prospect, BitSet> reach = new HashMap<>();
  private final Map<Prospect, Gain> thinkable = new HashMap<>();

  /** The day before which a benefit cannot be had, whatever is taken. */
  private final Map<Prospect, Integer> notBefore = new HashMap<>();

  private final Map<Measure, Integer> places = new HashMap<>();

  /** By the identity of the spots: what is wanted of a benefit is remembered there. */
  private final Map<Set<Spot>, BitSet> touching = new IdentityHashMap<>();

  private int looked;
  private BitSet best = new BitSet();
  private Weight bestWeight;

  /**
   * @param measures in the order of their numbers; their places here stand for them
   */
  Search(Courses courses, List<Measure> measures, List<Prospect> prospects, int mostSets) {
    this(courses, measures, prospects, mostSets, true);
  }

  /**
   * A search for the most that can come of one benefit, however much it takes.
   *
   * @param measures in the order of their numbers
   */
  static Search forAlone(Courses courses, List<Measure> measures, Prospect prospect, int mostSets) {
    return new Search(courses, measures, List.of(prospect), mostSets, false);
  }

  /**
   * @param counting whether fewer steps, visits and papers are better
   */
  private Search(
      Courses courses,
      List<Measure> measures,
      List<Prospect> prospects,
      int mostSets,
      boolean counting) {
    this.counting = counting;
    this.courses = courses;
    this.measures = measures;
    this.prospects = prospects;
    this.mostSets = Math.min(mostSets, MOST_WEIGHED / Math.max(1, prospects.size()));
    this.earliest = courses.earliest(measures);
    for (Measure measure : measures) {
      places.put(measure, places.size());
    }
    for (Prospect prospect : prospects) {
      reach.put(prospect, reach(prospect));
      Gain most = atMost(prospect);
      notBefore.put(prospect, most.day());
      thinkable.put(prospect, counting ? alone(prospect, most) : most);
    }
  }

  /**
   * The best that comes of a benefit when nothing else counts, not even how much it takes: no set
   * makes more of it.
   */
  private Gain alone(Prospect prospect, Gain most) {
    List<Measure> reaching = members(reach.get(prospect));
    Search search = forAlone(courses, reaching, prospect, mostSets);
    Course course = courses.of(search.best());
    return search.exact() ? prospect.gain(course.effects()) : most;
  }

  /** The best set. */
  List<Measure> best() {
    begin();
    look(new BitSet(), new BitSet());
    return members(best);
  }

  /**
   * A good set to begin with: everything that can be begun, without what makes nothing better. The
   * better the set that is known, the fewer have to be looked at.
   */
  private void begin() {
    BitSet all = new BitSet();
    all.set(0, measures.size());
    keepIfAsGood(all);
    for (int i = best.length() - 1; i >= 0; i--) {
      if (best.get(i)) {
        BitSet fewer = (BitSet) best.clone();
        fewer.clear(i);
        keepIfAsGood(fewer);
      }
    }
  }

  /** Keeps those of a set that can be begun, unless a better one is known. */
  private void keepIfAsGood(BitSet set) {
    Course course = courses.of(members(set));
    course.waiting().forEach(each -> set.clear(places.get(each)));
    Weight weight = weight(set, course);
    if (bestWeight == null || weight.compareTo(bestWeight) >= 0) {
      best = set;
      bestWeight = weight;
    }
  }

  private Weight weight(BitSet set, Course course) {
    return Weight.of(counting ? members(set) : List.of(), prospects, course.effects());
  }

  /** Whether no set is better than the one found; false where there were too many to look at. */
  boolean exact() {
    return looked <= mostSets;
  }

  private void look(BitSet taken, BitSet barred) {
    if (++looked > mostSets) {
      return;
    }
    Course course = courses.of(members(taken));
    if (course.waiting().isEmpty()) {
      Weight weight = weight(taken, course);
      if (weight.compareTo(bestWeight) > 0) {
        best = (BitSet) taken.clone();
        bestWeight = weight;
      }
    }
    Weight bound = bound(taken, barred, course);
    if (bound.compareTo(bestWeight) <= 0) {
      return;
    }
    BitSet tried = (BitSet) barred.clone();
    if (!course.waiting().isEmpty()) {
      BitSet enabling = new BitSet();
      Measure waiting = course.waiting().get(0);
      touching(courses.need(waiting).wanted(course.effects()), taken, enabling, new BitSet());
      branch(taken, tried, enabling);
      return;
    }
    List<BitSet> wanted = new ArrayList<>();
    for (Prospect prospect : prospects) {
      Gain gain = prospect.gain(course.effects());
      if (isOpen(prospect, taken, barred) && !gain.equals(thinkable.get(prospect))) {
        BitSet candidates = wanted(prospect, course, taken);
        candidates.andNot(barred);
        if (bound.instead(thinkable.get(prospect), gain).compareTo(bestWeight) <= 0) {
          // nothing is better unless more comes of this one: no other need be asked
          wanted = List.of(candidates);
          break;
        }
        wanted.add(candidates);
      }
    }
    for (BitSet candidates : wanted) {
      branch(taken, tried, candidates);
    }
  }

  private void branch(BitSet taken, BitSet tried, BitSet candidates) {
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (!taken.get(i) && !tried.get(i)) {
        BitSet more = (BitSet) taken.clone();
        more.set(i);
        look(more, tried);
        tried.set(i);
      }
    }
  }

  /** The measures of which at least one must be added before more comes of a benefit. */
  private BitSet wanted(Prospect prospect, Course course, BitSet taken) {
    Set<Spot> spots = prospect.wanted(course.effects(), notBefore.get(prospect));
    BitSet wanted = new BitSet();
    BitSet asked = new BitSet();
    touching(spots, taken, wanted, asked);
    for (int i = 0; i < measures.size(); i++) {
      if (prospect.asksForIt(measures.get(i))) {
        add(i, taken, wanted, asked);
      }
    }
    return wanted;
  }

  private void touching(Set<Spot> spots, BitSet taken, BitSet wanted, BitSet asked) {
    BitSet touching = touching(spots);
    for (int i = touching.nextSetBit(0); i >= 0; i = touching.nextSetBit(i + 1)) {
      add(i, taken, wanted, asked);
    }
  }

  private BitSet touching(Set<Spot> spots) {
    return touching.computeIfAbsent(
        spots,
        any -> {
          BitSet found = new BitSet();
          for (int i = 0; i < measures.size(); i++) {
            found.set(i, measures.get(i).touches(spots));
          }
          return found;
        });
  }

  /** A measure, or where it is taken already, those that may change when it can be begun. */
  private void add(int place, BitSet taken, BitSet wanted, BitSet asked) {
    if (taken.get(place)) {
      enabling(measures.get(place), taken, wanted, asked);
    } else {
      wanted.set(place);
    }
  }

  private void enabling(Measure measure, BitSet taken, BitSet wanted, BitSet asked) {
    int own = places.get(measure);
    if (asked.get(own)) {
      return;
    }
    asked.set(own);
    for (int i = 0; i < measures.size(); i++) {
      if (courses.need(measure).touchedBy(measures.get(i))) {
        add(i, taken, wanted, asked);
      }
    }
  }

  /** Nothing that comes of these measures, whatever is added to them, is better than this. */
  private Weight bound(BitSet taken, BitSet barred, Course course) {
    Weight bound = Weight.NONE;
    for (Measure measure : counting ? members(taken) : List.<Measure>of()) {
      bound = bound.and(measure);
    }
    for (Prospect prospect : prospects) {
      bound =
          bound.and(
              isOpen(prospect, taken, barred)
                  ? thinkable.get(prospect)
                  : prospect.gain(course.effects()));
    }
    return bound;
  }

  /** Whether something else may come of a benefit by what can be added yet. */
  private boolean isOpen(Prospect prospect, BitSet taken, BitSet barred) {
    BitSet open = (BitSet) reach.get(prospect).clone();
    open.andNot(taken);
    open.andNot(barred);
    return !open.isEmpty();
  }

  /** The measures that may change what becomes of a benefit, or that may change when others do. */
  private BitSet reach(Prospect prospect) {
    BitSet reach = new BitSet();
    for (int i = 0; i < measures.size(); i++) {
      if (prospect.touchedBy(measures.get(i))) {
        reach.set(i);
      }
    }
    int before = -1;
    while (before != reach.cardinality()) {
      before = reach.cardinality();
      for (Measure measure : members(reach)) {
        for (int i = 0; i < measures.size(); i++) {
          if (courses.need(measure).touchedBy(measures.get(i))) {
            reach.set(i);
          }
        }
      }
    }
    return reach;
  }

  /**
   * More than this cannot come of a benefit, on the first day on which each thing that keeps it
   * where it is could have changed.
   */
  private Gain atMost(Prospect prospect) {
    Gain untouched = prospect.gain(List.of());
    BitSet reaching = reach.get(prospect);
    if (reaching.isEmpty()) {
      return untouched;
    }
    boolean amount = members(reaching).stream().anyMatch(prospect::amountTouchedBy);
    int open =
        prospect.doubtful()
            ? Integer.MAX_VALUE
            : prospect.notBefore(Level.OPEN, this::firstTouching);
    if (open < Integer.MAX_VALUE) {
      return new Gain(Level.OPEN, open, amount ? BEYOND_ALL_AMOUNTS : prospect.tenge(List.of()));
    }
    int within = prospect.notBefore(Level.WITHIN_REACH, this::firstTouching);
    return within < Integer.MAX_VALUE
        ? new Gain(Level.WITHIN_REACH, within, 0)
        : new Gain(Level.LATER, courses.horizon() + 1, 0);
  }

  /** The first day on which something may change at one of these spots. */
  private int firstTouching(Set<Spot> spots) {
    int first = Integer.MAX_VALUE;
    BitSet touching = touching(spots);
    for (int i = touching.nextSetBit(0); i >= 0; i = touching.nextSetBit(i + 1)) {
      first = Math.min(first, earliest.get(measures.get(i)));
    }
    return first;
  }

  private List<Measure> members(BitSet places) {
    List<Measure> members = new ArrayList<>(places.cardinality());
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      members.add(measures.get(i));
    }
    return members;
  }
}
