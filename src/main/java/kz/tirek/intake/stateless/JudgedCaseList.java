package kz.tirek.intake.stateless;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.shared.problem.ProblemDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules say of each of several families that were told in the request. */
@Schema(
    description =
        "What the rules say of each of several families that were told in the request, in their order.")
public record JudgedCaseList(@NotNull List<@NotNull Item> items) {

  /** Exactly one of both: the answer to one family, or why there is none. */
  @Schema(
      name = "JudgedCaseItem",
      description =
          "The answer to one family of several, or why there is none: exactly one of both.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      JudgedCase answer,
      @Schema(
              description =
                  "Why this one cannot be judged; its errors point into the whole request.")
          ProblemDetails problem) {

    @Override
    public String toString() {
      return "Item[...]";
    }
  }

  @Override
  public String toString() {
    return "JudgedCaseList[...]";
  }
}
