package kz.tirek.assessment.prospect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** What a measure needs before it can be begun, day by day, after other measures. */
public final class Need {

  private final Scene scene;
  private final Measure measure;

  /** The benefit that it asks for; null when it asks for none. */
  private final Prospect prospect;

  private final Set<Spot> reads = new HashSet<>();
  private final boolean daily;
  private final Map<Asked, Truth> answers = new HashMap<>();

  private record Asked(int day, List<Effect> effects) {}

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
    daily = (needs != null && Scene.daily(needs.reads())) || (prospect != null && prospect.daily());
  }

  /** Whether another measure may change the answer. */
  public boolean touchedBy(Measure other) {
    return other.number() != measure.number()
        && (other.touches(reads) || (prospect != null && prospect.touchedBy(other)));
  }

  /** Whether the answer may turn on any day. */
  public boolean daily() {
    return daily;
  }

  /** Days on which the answer may turn beside those on which facts change. */
  public SortedSet<Integer> ownDays() {
    return prospect == null ? new TreeSet<>() : prospect.ownDays();
  }

  /** Whether it is there on a day, by those of the effects that are there by then. */
  public Truth met(int day, List<Effect> effects) {
    List<Effect> relevant =
        effects.stream()
            .filter(effect -> effect.day() <= day && touchedBy(effect.measure()))
            .toList();
    return answers.computeIfAbsent(new Asked(day, relevant), this::answer);
  }

  private Truth answer(Asked asked) {
    if (prospect != null
        && (prospect.doubtful()
            || prospect.status(asked.day(), asked.effects()) != Status.ELIGIBLE)) {
      return Truth.NO;
    }
    Condition needs = measure.step().needs();
    return needs == null
        ? Truth.YES
        : scene.at(asked.day(), measure.member(), asked.effects()).test(needs);
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
