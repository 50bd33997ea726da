package kz.tirek.exchange.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.shared.problem.ProblemDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of each notice, in their order. */
@Schema(description = "What came of each notice, in their order. Nothing of a family is in it.")
public record MunicipalAnswers(@NotNull List<@NotNull Item> items) {

  /** What came of one notice. */
  @Schema(name = "MunicipalAnswer", description = "What came of one notice.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      @Schema(description = "The sender's own id.") @NotNull String id,
      @NotNull Answer answer,
      @Schema(
              description =
                  "Of one that was refused: why; its errors point into the whole request.")
          ProblemDetails problem) {

    @Override
    public String toString() {
      return "Item[...]";
    }
  }

  /** What can come of a notice. */
  @Schema(
      name = "MunicipalAnswerKind",
      description =
          "APPLIED: it is recorded. NO_SUCH_PERSON: nobody is known here who agreed that this sender and we exchange such facts; under"
              + " this id that stays the answer, also when the family agrees later, so that the same is then sent under a new id."
              + " NEEDS_CASEWORKER: those who work with the family look at it; do not send it again. REFUSED: what it says cannot be"
              + " so; it can be sent again under the same id once it is mended.")
  public enum Answer {
    APPLIED,
    NO_SUCH_PERSON,
    NEEDS_CASEWORKER,
    REFUSED
  }
}
