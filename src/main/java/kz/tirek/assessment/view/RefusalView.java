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
    @Schema(description = "The fact that tells of the visit.") @NotNull UUID encounter,
    @NotNull Encounter.Office office,
    @Schema(description = "Whether the office itself said it, or the family heard it from others.")
        Encounter.SaidBy saidBy,
    @NotNull String benefit,
    @NotNull String title,
    UUID member,
    @Schema(description = "Reasons that the rule does not support.") @NotNull List<String> reasons,
    @Schema(description = "Reasons that this does not answer.") @NotNull List<String> otherReasons,
    @Schema(description = "What to show at the counter.") @NotNull List<String> sources,
    String sayAtCounter) {

  static RefusalView of(ContestableRefusal refusal, Language language) {
    Encounter visit = refusal.encounter().value();
    return new RefusalView(
        refusal.encounter().id(),
        visit.office(),
        visit.saidBy(),
        refusal.benefit().code(),
        in(language, refusal.benefit().title()),
        refusal.member(),
        refusal.reasons(),
        refusal.otherReasons(),
        refusal.sources(),
        in(language, refusal.benefit().sayAtCounter()));
  }
}
