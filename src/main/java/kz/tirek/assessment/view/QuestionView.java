package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Question;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question in one language. */
@Schema(name = "QuestionToAsk", description = "A fact to ask for next, and what hangs on it.")
public record QuestionView(
    @Schema(examples = "member.registration.kind") @NotNull String path,
    @NotNull String ask,
    @Schema(description = "Of whom; absent when of the family.") UUID member,
    @Schema(description = "Where the answer goes.", examples = "members.items[].registrations")
        @NotNull
        String recordedAt,
    @Schema(description = "Whether the answer tells if something urgent is so.") boolean urgent,
    @Schema(
            description =
                "When it was told last, where that is so long ago that it should be asked again; absent where it is not known.")
        LocalDate lastTold,
    @Schema(description = "Benefits that wait for the answer.") @NotNull List<String> benefits,
    @Schema(description = "Barriers that wait for the answer.") @NotNull List<String> barriers,
    @Schema(description = "Deadlines whose day the answer tells.") @NotNull List<String> deadlines,
    @Schema(
            description =
                "Tenge a month, over those benefits: what each is surely worth, what is paid once spread over a year, an amount of"
                    + " which nothing is known as the median of the known ones.")
        long tengeAtStake) {

  public static QuestionView of(Question question, Language language) {
    return new QuestionView(
        question.rule().path(),
        in(language, question.rule().ask()),
        question.member(),
        question.rule().recordedAt(),
        question.urgent(),
        question.lastTold(),
        question.benefits(),
        question.barriers(),
        question.deadlines(),
        question.tengeAtStake());
  }
}
