package kz.tirek.situation.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.Change.Reason;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of a fact: what should have been recorded, whole, and why it was not.
 *
 * @param <T> the value of the fact
 */
@Schema(
    description =
        "A correction of a fact: the whole value that should have been recorded, and why it was not. What is not said in it is not"
            + " recorded any more; only observed, and whose fact it is, stay as they were where it does not say them.")
public record NewCorrection<T extends Knowable>(
    @Schema(description = "Why; NO_LONGER_SO is for endings.") @NotNull Reason reason,
    @Schema(description = "In words, where the reason does not say enough.")
        @Legible
        @Size(max = 200)
        String note,
    @NotNull @Valid T fact) {

  Change why() {
    return new Change(reason, note);
  }

  @Override
  public String toString() {
    return "NewCorrection[" + reason + "]";
  }
}
