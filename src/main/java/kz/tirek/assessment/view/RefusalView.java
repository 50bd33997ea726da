package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.encounter.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contestable refusal in one language. */
@Schema(
    name = "ContestableRefusal",
    description = "A refusal for a reason that the rule does not support.")
public record RefusalView(
    @Schema(description = "The fact that tells of it: a visit, or a place that was refused.")
        @NotNull
        UUID fact,
    @Schema(description = "Where; absent where that is not recorded.") Encounter.Office office,
    @Schema(description = "Whether the office itself said it, or the family heard it from others.")
        Encounter.SaidBy saidBy,
    @NotNull String benefit,
    @NotNull String title,
    @Schema(description = "For whom; absent when for the family, or for nobody in particular.")
        UUID member,
    @Schema(
            description =
                "Reasons that the rule does not support; TOLD_TO_PAY where no other was given.")
        @NotNull
        List<String> reasons,
    @Schema(description = "Reasons that this does not answer.") @NotNull List<String> otherReasons,
    @Schema(description = "What to show at the counter.") @NotNull List<String> sources,
    @Schema(description = "Absent where it would expose somebody.") String sayAtCounter,
    @Schema(description = "What must be said before the family complains.") @NotNull
        List<CautionView> cautions,
    @Schema(
            description =
                "The text of a letter to take along, in the family's own language where that is recorded. The cautions are said before it"
                    + " is handed over. Absent where it would expose somebody, where the family only heard of the refusal from others, and"
                    + " where only uncertain rules could stand in it.")
        String letter) {

  static RefusalView of(ContestableRefusal refusal, Language language) {
    return new RefusalView(
        refusal.fact(),
        refusal.office(),
        refusal.saidBy(),
        refusal.benefit().code(),
        in(language, refusal.benefit().title()),
        refusal.member(),
        refusal.reasons(),
        refusal.otherReasons(),
        refusal.sources(),
        in(language, refusal.sayAtCounter()),
        refusal.cautions().stream().map(each -> CautionView.of(each, language)).toList(),
        refusal.letter() == null ? null : refusal.letter().inFamilysOr(language));
  }
}
