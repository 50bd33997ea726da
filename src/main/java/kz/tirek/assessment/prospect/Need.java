package kz.tirek.assessment.prospect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.Tracing;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Goal;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** What a measure needs before it can be begun, day by day, after other measures. */
public final class Need {

  private final Scene scene;
  private final Measure measure;

  /** The benefit that it asks for; null when it asks for none. */
  private final Prospect prospect;

  private final Set<Spot> reads = new HashSet<>();
  private final Days days;
  private final Map<Asked, BitSet> met = new HashMap<>();
  private final Map<List<Effect>, Set<Spot>> wanted = new HashMap<>();
  private final Measure.Touched touched = new Measure.Touched();

  private record Asked(List<Effect> effects, boolean assuming) {}

  /**
   * @param prospect the benefit that the measure asks for; null when it asks for none
   */
  public Need(Scene scene, Measure measure, Prospect prospect) {
    this.scene = scene;
    this.measure = measure;
    this.prospect = prospect;
    Condition needs = measure.step().needs();
    if (needs != null) {
      reads.addAll(Spot.all(needs.reads(), measure.member(), scene.head()));
    }
    days =
        new Days(scene, needs == null ? List.of() : List.of(needs.reads()), reads, List.of())
            .with(prospect == null ? null : prospect.days());
  }

  /** Whether another measure may change the answer. */
  public boolean touchedBy(Measure other) {
    return touched.by(
        other,
        any ->
            !any.equals(measure)
                && (any.touches(reads) || (prospect != null && prospect.touchedBy(any))));
  }

  /** Whether it is there on a day, by those of the effects that are there by then. */
  public Truth met(int day, List<Effect> effects) {
    return answer(day, relevant(effects));
  }

  /**
   * The first day from one on, up to the last on which it may be begun, on which it is there.
   *
   * @param assuming whether it is taken to be there where that is not known
   * @return -1 when there is none
   */
  public int firstMet(int from, List<Effect> effects, boolean assuming) {
    return met.computeIfAbsent(new Asked(relevant(effects), assuming), this::days).nextSetBit(from);
  }

  private BitSet days(Asked asked) {
    return days.upTo(
        scene.horizon() - measure.days(),
        asked.effects(),
        day -> {
          Truth truth = answer(day, asked.effects());
          return truth == Truth.YES || (asked.assuming() && truth == Truth.UNKNOWN);
        });
  }

  private List<Effect> relevant(List<Effect> effects) {
    return Effect.of(effects, this::touchedBy);
  }

  private Truth answer(int day, List<Effect> relevant) {
    if (prospect != null
        && (prospect.doubtful() || prospect.status(day, relevant) != Status.ELIGIBLE)) {
      return Truth.NO;
    }
    Condition needs = measure.step().needs();
    return needs == null ? Truth.YES : at(day, relevant).test(needs);
  }

  /**
   * Where something must change so that it can be begun, after effects by which it cannot on any
   * day. As long as nothing is changed at any of these spots, it cannot.
   */
  public Set<Spot> wanted(List<Effect> effects) {
    return wanted.computeIfAbsent(relevant(effects), this::look);
  }

  private Set<Spot> look(List<Effect> relevant) {
    Set<Spot> spots = new HashSet<>();
    Condition needs = measure.step().needs();
    days.upTo(
        scene.horizon(),
        relevant,
        day -> {
          if (prospect != null && prospect.status(day, relevant) != Status.ELIGIBLE) {
            prospect.closed(day, relevant, spots);
          } else if (needs != null) {
            Weighing weighing = at(day, relevant);
            // what is not known is enough where it is taken to be there
            Goal goal = weighing.test(needs) == Truth.NO ? Goal.NOT_NO : Goal.YES;
            spots.addAll(Spot.of(needs, goal, weighing.facts, measure.member(), scene.head()));
          }
          return false;
        });
    return spots;
  }

  private Weighing at(int day, List<Effect> relevant) {
    return days.at(day, measure.member(), relevant);
  }

  /** The facts that would tell whether it is there on a day; none where it is known. */
  public List<MissingFact> missing(int day, List<Effect> effects) {
    Condition needs = measure.step().needs();
    if (needs == null || met(day, effects) != Truth.UNKNOWN) {
      return List.of();
    }
    Weighing weighing = scene.at(day, measure.member(), effects);
    weighing.test(needs);
    return new Tracing(weighing).reasons(needs.explain(weighing.facts)).missing();
  }

  /** The measure begun on a day, with what it brings. */
  public Effect begin(int day, List<Effect> effects) {
    Range worth =
        prospect == null || prospect.benefit().value() == null || prospect.benefit().value().once()
            ? null
            : prospect.worth(day, effects);
    return new Effect(
        measure,
        day,
        day + measure.days(),
        worth != null && worth.exact() ? Long.valueOf(worth.atLeast()) : null);
  }
}
