package kz.tirek.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.PlanMaker;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.situation.casefile.CaseFile;

/** Judges case files by the rulebook in force. */
@Singleton
public class Assessments {

  private final Judge judge;
  private final PlanMaker plans;

  @Inject
  Assessments(Rulebook rulebook) {
    judge = new Judge(rulebook);
    plans = new PlanMaker(rulebook);
  }

  /**
   * What the rules say of a family, with reasons; the day of the case file chooses rules, amounts
   * and ages.
   */
  public Assessment of(CaseFile file) {
    return judge.assess(file, file.asOf());
  }

  /** The version of the rulebook in force. */
  String rulebook() {
    return judge.rulebook().version();
  }

  /** The way out for a family from the day of the case file on. */
  public FamilyPlan plan(CaseFile file) {
    return plans.plan(file, of(file));
  }
}
