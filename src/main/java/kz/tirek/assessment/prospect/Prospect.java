package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Range;

/**
 * One benefit for the family or for one member, day by day, after measures.
 *
 * <p>Where nothing but uncertain rules stands in the way today, it is never more than within reach:
 * no family goes to trouble for the sake of a rule of which nobody is sure.
 */
public final class Prospect {

  private final Scene scene;
  private final Benefit benefit;
  private final int member;
  private final Set<Spot> reads = new HashSet<>();
  private final Set<Spot> amountReads = new HashSet<>();
  private final Days days;
  private final Deciding deciding;
  private final boolean inDoubt;
  private final Map<List<Effect>, Gain> gains = new HashMap<>();
  private final Map<Wanted, Set<Spot>> wanted = new HashMap<>();
  private final Measure.Touched touched = new Measure.Touched();

  private record Wanted(List<Effect> effects, int earliest) {}

  public Prospect(Scene scene, Benefit benefit, int member) {
    this.scene = scene;
    this.benefit = benefit;
    this.member = member;
    List<Condition.Reads> conditions =
        Stream.concat(
                Stream.of(benefit.who(), benefit.unlikelyFor(), benefit.received()),
                benefit.clauses().stream()
                    .flatMap(clause -> Stream.of(clause.when(), clause.orAsk())))
            .filter(Objects::nonNull)
            .map(Condition::reads)
            .toList();
    conditions.forEach(each -> reads.addAll(Spot.all(each, member, scene.head())));
    Stream<Condition.Reads> all = conditions.stream();
    Set<Spot> ofConditions = new HashSet<>(reads);
    if (benefit.value() != null) {
      for (Amount amount : benefit.value().amounts()) {
        amountReads.addAll(Spot.all(amount.reads(), member, scene.head()));
      }
      reads.addAll(amountReads);
      all = Stream.concat(all, benefit.value().amounts().stream().map(Amount::reads));
    }
    LocalDate after = benefit.until() == null ? null : benefit.until().plusDays(1);
    days =
        new Days(
            scene,
            all.toList(),
            ofConditions,
            Stream.concat(
                    Stream.of(benefit.from(), after), benefit.clauses().stream().map(Clause::from))
                .filter(Objects::nonNull)
                .map(scene::day)
                .toList());
    deciding = new Deciding(benefit, member, scene.head());
    inDoubt = inDoubt();
  }

  public Benefit benefit() {
    return benefit;
  }

  /** The place of the member; -1 when it is the family's. */
  public int member() {
    return member;
  }

  /** Whether uncertain rules alone stand in its way today. */
  public boolean doubtful() {
    return inDoubt;
  }

  Days days() {
    return days;
  }

  /** Whether a measure may change what becomes of it. */
  public boolean touchedBy(Measure measure) {
    return touched.by(measure, any -> asksForIt(any) || any.touches(reads));
  }

  /** Whether a measure may change what it is worth. */
  public boolean amountTouchedBy(Measure measure) {
    return measure.touches(amountReads);
  }

  public boolean asksForIt(Measure measure) {
    return benefit.code().equals(measure.step().appliesFor()) && measure.member() == member;
  }

  /** What becomes of it after these effects, of which those that do not touch it are left out. */
  public Gain gain(List<Effect> effects) {
    return gains.computeIfAbsent(relevant(effects), this::find);
  }

  private List<Effect> relevant(List<Effect> effects) {
    return Effect.of(effects, this::touchedBy);
  }

  private Gain find(List<Effect> effects) {
    Level level = level(scene.horizon(), effects);
    if (level.compareTo(Level.WITHIN_REACH) >= 0) {
      long tenge = level == Level.OPEN ? tenge(effects) : 0;
      return new Gain(level, days.since(effects, day -> level(day, effects), level), tenge);
    }
    int later = days.later(day -> level(day, effects).compareTo(Level.WITHIN_REACH) >= 0);
    return later < 0 ? Gain.NONE : new Gain(Level.LATER, later, 0);
  }

  /**
   * Never {@link Level#LATER}: that it is seen from the horizon alone. Where it is not known
   * whether the benefit is for this member, what is known to stand in the way stands there all the
   * same.
   */
  Level level(int day, List<Effect> effects) {
    Status status = status(day, effects);
    if (status == null) {
      return Level.CLOSED;
    }
    return switch (status) {
      case NOT_IN_FORCE, NOT_ELIGIBLE, BLOCKED -> Level.CLOSED;
      case NEEDS_FACTS -> deciding.blocked(at(day, effects)) ? Level.CLOSED : Level.WITHIN_REACH;
      case ASK_OFFICE -> Level.WITHIN_REACH;
      case ELIGIBLE, RECEIVING -> inDoubt ? Level.WITHIN_REACH : Level.OPEN;
    };
  }

  /** How it stands on a day; null when it is not for this member. */
  public Status status(int day, List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect.day() <= day && asksForIt(effect.measure())) {
        return Status.RECEIVING;
      }
    }
    return at(day, effects).status(benefit);
  }

  /** Tenge a month that it is surely worth at the horizon, where it is open. */
  public long tenge(List<Effect> effects) {
    Range worth = worth(scene.horizon(), effects);
    Long surely = worth == null ? null : benefit.value().surelyMonthly(worth);
    return surely == null ? 0 : surely;
  }

  /** What it is worth on a day, in whole tenge; null where it is not money. */
  public Range worth(int day, List<Effect> effects) {
    if (benefit.value() == null) {
      return null;
    }
    Weighing weighing = at(day, effects);
    return benefit.value().tenge(weighing.facts.parameters(weighing.parameters.all()));
  }

  private boolean inDoubt() {
    Weighing weighing = at(scene.horizon(), List.of());
    if (weighing.status(benefit) != Status.ASK_OFFICE) {
      return false;
    }
    boolean doubt = false;
    for (Clause clause : benefit.clauses()) {
      Standing standing = weighing.standing(clause);
      boolean holds = standing == Standing.HOLDS || standing == Standing.PRESUMED;
      if (!holds && clause.decides(scene.date(scene.horizon()))) {
        return false;
      }
      doubt |= !holds;
    }
    return doubt;
  }

  /**
   * Where something must change so that more becomes of it than after these effects. As long as
   * nothing is changed at any of these spots, nothing better comes of it.
   *
   * @param earliest the day before which it cannot be had, whatever is taken
   */
  public Set<Spot> wanted(List<Effect> effects, int earliest) {
    return wanted.computeIfAbsent(
        new Wanted(relevant(effects), earliest), any -> look(any.effects(), earliest));
  }

  private Set<Spot> look(List<Effect> relevant, int earliest) {
    Gain gain = gain(relevant);
    Set<Spot> wanted = new HashSet<>();
    deciding.received(wanted);
    if (gain.level() == Level.OPEN) {
      wanted.addAll(amountReads);
    }
    if (gain.level() == Level.WITHIN_REACH && !inDoubt) {
      deciding.add(at(scene.horizon(), relevant), Level.OPEN, wanted);
    }
    if (gain.level().compareTo(Level.WITHIN_REACH) >= 0) {
      if (gain.day() > earliest) {
        deciding.add(at(gain.day() - 1, relevant), gain.level(), wanted);
      }
      return wanted;
    }
    deciding.add(at(scene.horizon(), relevant), Level.WITHIN_REACH, wanted);
    days.eachLater(
        day -> {
          boolean before = gain.level() != Level.LATER || day < gain.day();
          if (before) {
            deciding.add(at(day, relevant), Level.WITHIN_REACH, wanted);
          }
          return before;
        });
    return wanted;
  }

  /**
   * The first day up to the horizon on which it may stand at a level, whatever is taken.
   *
   * @param earliest the day from which on something may change at one of these spots; the greatest
   *     number where nothing ever does
   * @return the greatest number when there is no such day
   */
  public int notBefore(Level level, ToIntFunction<Set<Spot>> earliest) {
    Set<Spot> received = new HashSet<>();
    deciding.received(received);
    int had = earliest.applyAsInt(received);
    return days.first(
        day -> {
          if (level(day, List.of()).compareTo(level) >= 0) {
            return day;
          }
          int ready = day;
          for (Set<Spot> cause : deciding.each(at(day, List.of()), level)) {
            ready = Math.max(ready, earliest.applyAsInt(cause));
          }
          Set<Spot> who = new HashSet<>();
          Weighing weighing = at(day, List.of());
          deciding.who(weighing, who);
          return Math.min(ready, deciding.isFor(weighing) ? had : earliest.applyAsInt(who));
        });
  }

  /** Adds where something must change before it can be asked for on a day. */
  void closed(int day, List<Effect> effects, Set<Spot> wanted) {
    if (!inDoubt) {
      deciding.received(wanted);
      deciding.add(at(day, effects), Level.OPEN, wanted);
    }
  }

  private Weighing at(int day, List<Effect> effects) {
    return days.at(day, member, relevant(effects));
  }
}
