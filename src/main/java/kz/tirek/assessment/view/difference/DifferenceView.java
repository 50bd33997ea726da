package kz.tirek.assessment.view.difference;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.difference.Difference;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.assessment.view.BarrierView;
import kz.tirek.assessment.view.QuestionView;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be otherwise, in one language. */
@Schema(
    name = "WhatIfAnswer",
    description =
        "What the rules would say otherwise of a family, were the changes so. Nothing of it is stored.")
public record DifferenceView(
    @NotNull UUID familyId,
    @Schema(description = "The version of the case that the changes were laid upon.")
        int caseVersion,
    @Schema(description = "The day that chose facts, rules, amounts and ages.") @NotNull
        LocalDate asOf,
    @Schema(examples = "kz-2026.1") @NotNull String rulebook,
    @Schema(examples = "almaty") @NotNull String city,
    @Schema(description = "Barriers that stand and would not; as they are now.") @NotNull
        List<BarrierView> barriersGone,
    @Schema(description = "Barriers that would stand and do not; as they would be.") @NotNull
        List<BarrierView> barriersNew,
    @Schema(description = "Benefits that would stand otherwise, or be worth otherwise.") @NotNull
        List<BenefitChangeView> benefits,
    @Schema(description = "What is open or had now.") @NotNull MoneyView before,
    @Schema(description = "What would be open or had.") @NotNull MoneyView after,
    @Schema(description = "Questions that would not have to be asked any more.") @NotNull
        List<QuestionView> questionsGone,
    @Schema(description = "Questions that would come up.") @NotNull List<QuestionView> questionsNew,
    @Schema(
            description =
                "The whole assessment as it would be, where it was asked for. Ids of facts that are not recorded, and of members who do"
                    + " not belong to the household, are of this answer alone.")
        AssessmentView assessment) {

  /**
   * @param whole whether the second assessment is to stand beside
   */
  public static DifferenceView of(Difference difference, boolean whole, Language language) {
    return new DifferenceView(
        difference.second().familyId(),
        difference.second().caseVersion(),
        difference.second().asOf(),
        difference.second().rulebook(),
        difference.second().city(),
        difference.barriersGone().stream().map(each -> BarrierView.of(each, language)).toList(),
        difference.barriersNew().stream().map(each -> BarrierView.of(each, language)).toList(),
        difference.benefits().stream().map(each -> BenefitChangeView.of(each, language)).toList(),
        MoneyView.of(difference.before()),
        MoneyView.of(difference.after()),
        difference.questionsGone().stream().map(each -> QuestionView.of(each, language)).toList(),
        difference.questionsNew().stream().map(each -> QuestionView.of(each, language)).toList(),
        whole ? AssessmentView.of(difference.second(), language) : null);
  }
}
