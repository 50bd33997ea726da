package kz.tirek.assessment.view.plan;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.plan.Opening;
import kz.tirek.assessment.plan.PlannedStep;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a plan, in one language. */
@Schema(name = "PlanStep", description = "A step of a plan.")
public record PlanStepView(
    @Schema(description = "Its place in the order, from 1.") int number,
    @Schema(examples = "register-temporarily") @NotNull String code,
    @NotNull String title,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @Schema(
            description =
                "Who does it: somebody of 18 or more; absent where that is the family's to say.")
        UUID by,
    @Schema(description = "The numbers of the steps that make what it needs.") @NotNull
        List<Integer> needsFirst,
    @Schema(description = "Whether it waits for its first day by time alone.") boolean waits,
    @Schema(description = "The first day on which what it needs is there.") @NotNull
        LocalDate begins,
    @Schema(
            description =
                "Where nobody knows after how many days, the day on which it begins: not earlier than that.")
        @NotNull
        LocalDate takesEffect,
    @Schema(description = "At the most; absent where nobody knows.") Integer days,
    @Schema(description = "How often somebody has to go to an office.") int visits,
    @Schema(description = "Codes of the papers that must be shown.") @NotNull List<String> papers,
    @Schema(description = "What they are called, in their order.") @NotNull
        List<String> paperTitles,
    @Schema(description = "Kinds of help that offers are matched by.") @NotNull
        List<String> helpedBy,
    @Schema(description = "Whether it rests on the good will of a private person.")
        boolean informal,
    @Schema(description = "What would not be there without it.") @NotNull List<Change> opens,
    @Schema(description = "What would be there, or better, without it.") @NotNull
        List<Change> closes,
    @Schema(description = "What it may cost the family; to be said before it is taken.")
        String mayCost,
    @Schema(description = "The amounts that stand in mayCost.") @NotNull
        List<ParameterUsed> parameters,
    @Schema(description = "Where it was read how it is done; absent where it was not found.")
        String source,
    @NotNull Certainty certainty,
    @Schema(description = "What is to be said of the source.") String note) {

  /** What a step opens or closes, in short. */
  @Schema(name = "PlanChange", description = "What a step opens or closes, in short.")
  public record Change(
      @Schema(examples = "housing-queue") @NotNull String benefit,
      @Schema(description = "For whom; absent when for the family.") UUID member,
      @NotNull Level level,
      @Schema(description = "From which day on; absent where it is closed.") LocalDate on,
      @Schema(
              description =
                  "Tenge a month, at least; absent where nothing is known of it, or it is no money.")
          Long monthlyAtLeast) {

    static Change of(Opening opening) {
      return new Change(
          opening.benefit().code(),
          opening.member(),
          opening.after(),
          opening.on(),
          opening.monthly());
    }
  }

  static PlanStepView of(PlannedStep planned, Language language) {
    Step step = planned.step();
    return new PlanStepView(
        planned.number(),
        step.code(),
        step.title().in(language),
        planned.member(),
        planned.by(),
        planned.needsFirst(),
        planned.waits(),
        planned.begins(),
        planned.takesEffect(),
        step.days(),
        step.visits(),
        step.paperCodes(),
        step.paperTitles(language),
        step.helpedBy(),
        step.informal(),
        planned.opens().stream().map(Change::of).toList(),
        planned.closes().stream().map(Change::of).toList(),
        in(language, planned.mayCost()),
        planned.mayCost() == null ? List.of() : planned.mayCost().parameters(),
        step.source(),
        step.certainty(),
        in(language, step.note()));
  }
}
