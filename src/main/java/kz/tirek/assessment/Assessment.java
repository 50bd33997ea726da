package kz.tirek.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rules say of one family on one day.
 *
 * @param caseVersion the version of the case file that was judged
 * @param barriers urgent ones first, then the heaviest
 * @param questions those that decide most money first
 */
public record Assessment(
    UUID familyId,
    int caseVersion,
    LocalDate asOf,
    String rulebook,
    String city,
    List<BarrierFinding> barriers,
    List<BenefitFinding> benefits,
    List<Question> questions,
    List<ContestableRefusal> contestableRefusals,
    List<Warning> warnings) {

  public Assessment {
    barriers = List.copyOf(barriers);
    benefits = List.copyOf(benefits);
    questions = List.copyOf(questions);
    contestableRefusals = List.copyOf(contestableRefusals);
    warnings = List.copyOf(warnings);
  }
}
