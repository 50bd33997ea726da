package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
  private final SortedSet<Integer> ownDays = new TreeSet<>();

  /** The months after the horizon at whose end it may stand otherwise than a month before. */
  private final BitSet months;

  private final boolean daily;
  private final Deciding deciding;
  private final boolean inDoubt;
  private final Map<List<Effect>, Gain> gains = new HashMap<>();
  private final Map<Wanted, Set<Spot>> wanted = new HashMap<>();
  private final Map<Measure, Boolean> touched = new HashMap<>();

  private record Wanted(List<Effect> effects, int earliest) {}

  public Prospect(Scene scene, Benefit benefit, int member) {
    this.scene = scene;
    this.benefit = benefit;
    this.member = member;
    List<Condition.Reads> conditions =
        Stream.concat(
                Stream.of(benefit.who(), benefit.received()),
                benefit.clauses().stream()
                    .flatMap(clause -> Stream.of(clause.when(), clause.orAsk())))
            .filter(Objects::nonNull)
            .map(Condition::reads)
            .toList();
    conditions.forEach(each -> reads.addAll(Spot.all(each, member, scene.head())));
    if (benefit.value() != null) {
      for (Amount amount : benefit.value().amounts()) {
        amountReads.addAll(Spot.all(amount.reads(), member, scene.head()));
      }
      reads.addAll(amountReads);
    }
    daily = conditions.stream().anyMatch(Scene::daily);
    LocalDate after = benefit.until() == null ? null : benefit.until().plusDays(1);
    List<Integer> days =
        Stream.concat(
                Stream.of(benefit.from(), after), benefit.clauses().stream().map(Clause::from))
            .filter(Objects::nonNull)
            .map(scene::day)
            .toList();
    days.stream().filter(day -> day > 0 && day <= scene.horizon()).forEach(ownDays::add);
    months = months(days);
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

  Set<Spot> reads() {
    return reads;
  }

  boolean daily() {
    return daily;
  }

  SortedSet<Integer> ownDays() {
    return ownDays;
  }

  /** Whether a measure may change what becomes of it. */
  public boolean touchedBy(Measure measure) {
    return touched.computeIfAbsent(measure, any -> asksForIt(measure) || measure.touches(reads));
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
    return effects.stream().filter(effect -> touchedBy(effect.measure())).toList();
  }

  private Gain find(List<Effect> effects) {
    Level level = level(scene.horizon(), effects);
    if (level.compareTo(Level.WITHIN_REACH) >= 0) {
      long tenge = level == Level.OPEN ? tenge(effects) : 0;
      return new Gain(level, since(level, effects), tenge);
    }
    for (int month = months.nextSetBit(1); month > 0; month = months.nextSetBit(month + 1)) {
      int day = scene.later(month);
      if (reached(day, effects)) {
        return new Gain(Level.LATER, first(scene.later(month - 1), day, effects), 0);
      }
    }
    return Gain.NONE;
  }

  private BitSet months(List<Integer> days) {
    BitSet turning = new BitSet();
    if (daily) {
      turning.set(1, Scene.MONTHS + 1);
      return turning;
    }
    reads.stream().map(Spot::member).distinct().map(scene::laterChanges).forEach(turning::or);
    for (int month = 1; month <= Scene.MONTHS; month++) {
      int after = scene.later(month - 1);
      int until = scene.later(month);
      if (days.stream().anyMatch(day -> day > after && day <= until)) {
        turning.set(month);
      }
    }
    return turning;
  }

  private int first(int not, int reached, List<Effect> effects) {
    int day = not + 1;
    while (day < reached && !reached(day, effects)) {
      day++;
    }
    return day;
  }

  private boolean reached(int day, List<Effect> effects) {
    return level(day, effects).compareTo(Level.WITHIN_REACH) >= 0;
  }

  /** The first day from which on it is not below a level until the horizon. */
  private int since(Level level, List<Effect> effects) {
    int since = scene.horizon();
    for (int day : daysBackwards(effects)) {
      if (level(day, effects).compareTo(level) < 0) {
        return since;
      }
      since = day;
    }
    return since;
  }

  /** The days on which it may turn, the last first: every one where it hangs on the day itself. */
  private Collection<Integer> daysBackwards(List<Effect> effects) {
    TreeSet<Integer> days = new TreeSet<>(ownDays);
    days.add(0);
    if (daily) {
      IntStream.rangeClosed(0, scene.horizon()).forEach(days::add);
    } else {
      days.addAll(scene.changes());
      effects.stream().map(Effect::day).filter(day -> day <= scene.horizon()).forEach(days::add);
    }
    return days.descendingSet();
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
      case NEEDS_FACTS ->
          deciding.blocked(at(day, relevant(effects))) ? Level.CLOSED : Level.WITHIN_REACH;
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
    return scene.at(day, member, relevant(effects)).status(benefit);
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
    Weighing weighing = scene.at(day, member, relevant(effects));
    return benefit.value().tenge(weighing.facts.parameters(weighing.parameters.all()));
  }

  private boolean inDoubt() {
    Weighing weighing = scene.at(scene.horizon(), member, List.of());
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
    for (int month = months.nextSetBit(1); month > 0; month = months.nextSetBit(month + 1)) {
      int day = scene.later(month);
      if (gain.level() == Level.LATER && day >= gain.day()) {
        break;
      }
      deciding.add(at(day, relevant), Level.WITHIN_REACH, wanted);
    }
    return wanted;
  }

  /** Adds where something must change before it can be asked for on a day. */
  void closed(int day, List<Effect> effects, Set<Spot> wanted) {
    if (!inDoubt) {
      deciding.received(wanted);
      deciding.add(at(day, relevant(effects)), Level.OPEN, wanted);
    }
  }

  private Weighing at(int day, List<Effect> relevant) {
    return scene.at(day, member, relevant);
  }
}
