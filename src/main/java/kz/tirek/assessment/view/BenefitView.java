package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit in one language. */
@Schema(
    name = "BenefitStanding",
    description = "Where the family or a member stands with a benefit.")
public record BenefitView(
    @Schema(examples = "housing-queue") @NotNull String code,
    @Schema(description = "The service as offices know it.") @NotNull String service,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @NotNull String title,
    @NotNull Status status,
    @Schema(
            description =
                "Facts that make the benefit one for this member; empty where it is for everybody.")
        @NotNull
        List<Evidence> forWhom,
    @Schema(description = "Facts that would tell whether the benefit is for this member.") @NotNull
        List<MissingFact> unknownWhether,
    @Schema(
            description =
                "The first day for which the rules are known, where the day asked for lies before it: nothing is then decided.")
        LocalDate rulesKnownFrom,
    @NotNull List<ClauseView> clauses,
    @Schema(
            description =
                "The earliest day on which it could open, if the steps were taken now; absent where that cannot be said.")
        LocalDate opensOn,
    @Schema(description = "Whether a rule fails whose steps cannot be taken as things stand.")
        boolean noWayKnown,
    @Schema(
            description =
                "Whether a rule asks for registration: YES where a certain one does, NO where none does, UNKNOWN where only"
                    + " uncertain ones do. ELIGIBLE with NO is open today without registration.")
        @NotNull
        Truth needsRegistration,
    @Schema(
            description =
                "Absent where it is not money, and where the family cannot have it: NOT_ELIGIBLE or NOT_IN_FORCE.")
        WorthView worth,
    @NotNull String office,
    @Schema(description = "Absent where it would expose somebody: the cautions say whom.")
        String sayAtCounter,
    @Schema(description = "What comes with it: terms, papers, duties.") String goodToKnow,
    @Schema(description = "What must be said before the family asks for it.") @NotNull
        List<CautionView> cautions) {

  static BenefitView of(BenefitFinding finding, Language language) {
    return new BenefitView(
        finding.benefit().code(),
        finding.benefit().service(),
        finding.member(),
        in(language, finding.benefit().title()),
        finding.status(),
        finding.who().evidence(),
        finding.who().missing(),
        finding.knownFrom(),
        finding.clauses().stream().map(each -> ClauseView.of(each, language)).toList(),
        finding.opensOn(),
        finding.noWayKnown(),
        finding.benefit().needsRegistration(),
        finding.worth() == null ? null : WorthView.of(finding.worth()),
        in(language, finding.office()),
        in(language, finding.sayAtCounter()),
        in(language, finding.goodToKnow()),
        finding.cautions().stream().map(each -> CautionView.of(each, language)).toList());
  }
}
