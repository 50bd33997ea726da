package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Question;
import kz.tirek.assessment.finding.Warning;

/**
 * The way out for one family on one day.
 *
 * @param horizon the day on which it is counted what is open
 * @param best the steps that open most
 * @param formal the steps that open most without the good will of a private person; null where the
 *     best ones need none
 * @param causes what stands before benefits, each cause once
 * @param questions facts that would tell whether further steps can be taken
 * @param open steps that could be taken if what it needs were known
 * @param closed steps that cannot be taken as far as is recorded, though they would help
 * @param besides steps that open nothing, but stand against a barrier or answer a refusal
 */
public record FamilyPlan(
    UUID familyId,
    int caseVersion,
    LocalDate asOf,
    LocalDate horizon,
    String rulebook,
    String city,
    Way best,
    Way formal,
    List<Cause> causes,
    List<Question> questions,
    List<OpenStep> open,
    List<OpenStep> closed,
    List<OpenStep> besides,
    List<Warning> warnings) {

  public FamilyPlan {
    causes = List.copyOf(causes);
    questions = List.copyOf(questions);
    open = List.copyOf(open);
    closed = List.copyOf(closed);
    besides = List.copyOf(besides);
    warnings = List.copyOf(warnings);
  }
}
