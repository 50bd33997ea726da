package kz.tirek.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.PlanMaker;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.situation.casefile.CaseFile;

/** Judges case files by the rulebook that judges their day. */
@Singleton
public class Assessments {

  /** Of how many rulebooks a judge is kept. */
  private static final int MOST_JUDGES = 8;

  private final Rulebooks rulebooks;
  private final Map<Rulebook, Judge> judges = new ConcurrentHashMap<>();

  @Inject
  Assessments(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  /**
   * What the rules say of a family, with reasons; the day of the case file chooses rules, amounts
   * and ages.
   */
  public Assessment of(CaseFile file) {
    return judge(rulebooks.on(file.asOf())).assess(file, file.asOf());
  }

  /**
   * The same by a rulebook of any day.
   *
   * @param version published or not
   * @return nothing where there is no such version, or it cannot be used as it is
   */
  public Optional<Assessment> of(CaseFile file, String version) {
    return judge(version).map(judge -> judge.assess(file, file.asOf()));
  }

  /** The judge of a day, by the rulebook that judges it. */
  public Judge judge(LocalDate day) {
    return judge(rulebooks.on(day));
  }

  /** The version of the rulebook that judges a day. */
  String rulebook(LocalDate day) {
    return rulebooks.on(day).version();
  }

  /** The way out for a family from the day of the case file on. */
  public FamilyPlan plan(CaseFile file) {
    return plan(file, of(file));
  }

  /**
   * The same where the family was judged already; it is by the rulebook that judged it.
   *
   * @param assessment of this case file
   */
  public FamilyPlan plan(CaseFile file, Assessment assessment) {
    Rulebook ofDay = rulebooks.on(file.asOf());
    Rulebook judged =
        ofDay.version().equals(assessment.rulebook())
            ? ofDay
            : rulebooks.version(assessment.rulebook()).orElse(ofDay);
    return new PlanMaker(judged).plan(file, assessment);
  }

  /**
   * A judge by a rulebook of any day.
   *
   * @param version published or not
   * @return nothing where there is no such version, or it cannot be used as it is
   */
  public Optional<Judge> judge(String version) {
    return rulebooks.version(version).map(this::judge);
  }

  /** A judge keeps what the rules say on a day, so it is kept itself. */
  private Judge judge(Rulebook rulebook) {
    if (judges.size() > MOST_JUDGES) {
      judges.clear();
    }
    return judges.computeIfAbsent(rulebook, Judge::new);
  }
}
