package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.FactAge;

/**
 * What the rules say of one family on one day.
 *
 * @param caseVersion the version of the case file that was judged
 * @param barriers urgent ones first, then the heaviest
 * @param deadlines what runs out, the earliest first; those just past among them
 * @param questions basic ones first, then those that decide most money
 * @param freshness how old the facts are, those first that are to be asked again first
 */
public record Assessment(
    UUID familyId,
    int caseVersion,
    LocalDate asOf,
    String rulebook,
    String city,
    List<BarrierFinding> barriers,
    List<DeadlineFinding> deadlines,
    List<BenefitFinding> benefits,
    List<Question> questions,
    List<ContestableRefusal> contestableRefusals,
    List<Warning> warnings,
    List<FactAge> freshness) {

  public Assessment {
    barriers = List.copyOf(barriers);
    deadlines = List.copyOf(deadlines);
    benefits = List.copyOf(benefits);
    questions = List.copyOf(questions);
    contestableRefusals = List.copyOf(contestableRefusals);
    warnings = List.copyOf(warnings);
    freshness = List.copyOf(freshness);
  }
}
