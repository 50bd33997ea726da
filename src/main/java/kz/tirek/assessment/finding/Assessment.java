package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rules say of one family on one day.
 *
 * @param caseVersion the version of the case file that was judged
 * @param barriers urgent ones first, then the heaviest
 * @param deadlines what runs out, the earliest first; those just past among them
 * @param questions basic ones first, then those that decide most money
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
    List<Warning> warnings) {

  public Assessment {
    barriers = List.copyOf(barriers);
    deadlines = List.copyOf(deadlines);
    benefits = List.copyOf(benefits);
    questions = List.copyOf(questions);
    contestableRefusals = List.copyOf(contestableRefusals);
    warnings = List.copyOf(warnings);
  }
}
