package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.parameter.Parameters;
import kz.tirek.situation.casefile.CaseFile;

/**
 * One family from one day on, as the rules would see it after measures. Amounts stay as they are on
 * the first day, because of those to come nobody knows; which rules are in force the day says.
 */
public final class Scene {

  /** How far beyond the horizon is looked for what comes later by waiting: ten years. */
  static final int MONTHS = 120;

  private final Rulebook rulebook;
  private final Weighing.Slots slots;
  private final Facts facts;
  private final Parameters parameters;
  private final Timeline timeline;
  private final int horizon;

  /**
   * @param horizon days after the first
   */
  public Scene(Rulebook rulebook, CaseFile file, LocalDate day, int horizon) {
    this.rulebook = rulebook;
    this.slots = Weighing.Slots.of(rulebook.language());
    this.facts = rulebook.language().facts();
    this.parameters = rulebook.parameters(day);
    this.timeline = new Timeline(file, day, horizon);
    this.horizon = horizon;
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  public int horizon() {
    return horizon;
  }

  public LocalDate date(int day) {
    return timeline.date(day);
  }

  int day(LocalDate date) {
    return timeline.day(date);
  }

  /** The family as it is on the first day. */
  public FactsForRules today() {
    return timeline.on(0);
  }

  int head() {
    return today().head();
  }

  /** See {@link Timeline#changes}. */
  BitSet changes(int whose) {
    return timeline.changes(whose);
  }

  int later(int month) {
    return timeline.later(month);
  }

  /** See {@link Timeline#laterChanges}. */
  BitSet laterChanges(int whose) {
    return timeline.laterChanges(whose);
  }

  /** See {@link Timeline#turnsBetween}. */
  List<Integer> turnsBetween(int after, int before) {
    return timeline.turnsBetween(after, before);
  }

  /**
   * The facts of a day, with those effects that are there by then, laid out for one member; -1 for
   * the family. What was laid out before is not there any more.
   */
  public Weighing at(int day, int member, List<Effect> effects) {
    return lay(timeline.on(day, effects), day, member);
  }

  /** The same, for rules that do not count the days in the city. */
  Weighing likeAt(int day, int member, List<Effect> effects) {
    return lay(timeline.likeOn(day, effects), day, member);
  }

  private Weighing lay(FactsForRules family, int day, int member) {
    Weighing weighing =
        new Weighing(rulebook, slots, facts, family, timeline.date(day), parameters);
    weighing.member(member);
    return weighing;
  }

  /** From now on, it is watched how long the answers hold. */
  void watch() {
    facts.watch();
  }

  /** The last day up to which the answers hold that were given since, by the day alone. */
  int steady() {
    long day = facts.steady();
    return day == Long.MAX_VALUE
        ? Integer.MAX_VALUE
        : day == Long.MIN_VALUE ? Integer.MIN_VALUE : timeline.day(LocalDate.ofEpochDay(day));
  }

  /** Whether an answer may turn as the day goes on, though no fact changes. */
  static boolean daily(Condition.Reads reads) {
    return reads.today();
  }

  /** Whether it reads how long the family has been in the city, which is more every day. */
  static boolean countsDays(Condition.Reads reads) {
    return reads.facts().contains("family.daysInCity")
        || reads.facts().contains("family.monthsInCity");
  }
}
