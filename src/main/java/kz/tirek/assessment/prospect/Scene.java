package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
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

  /** The days up to the horizon on which ages and registrations change. */
  public SortedSet<Integer> changes() {
    return timeline.changes();
  }

  int later(int month) {
    return timeline.later(month);
  }

  /** See {@link Timeline#laterChanges}. */
  BitSet laterChanges(int member) {
    return timeline.laterChanges(member);
  }

  /**
   * The facts of a day, with those effects that are there by then, laid out for one member; -1 for
   * the family. What was laid out before is not there any more.
   */
  public Weighing at(int day, int member, List<Effect> effects) {
    Weighing weighing =
        new Weighing(
            rulebook, slots, facts, timeline.on(day, effects), timeline.date(day), parameters);
    weighing.member(member);
    return weighing;
  }

  /** Whether an answer may turn on any day: because it reads the day, or how long ago one was. */
  static boolean daily(Condition.Reads reads) {
    return reads.today()
        || reads.facts().contains("family.daysInCity")
        || reads.facts().contains("family.monthsInCity");
  }
}
