package kz.tirek.family.closing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case is to be closed. */
@Schema(description = "That a case is to be closed.")
public record NewClosing(
    @NotNull ClosingReason reason,
    @Schema(description = "The day on which the work ended, today or before.") @NotNull
        LocalDate on) {

  List<FieldError> errors(LocalDate opened, LocalDate today) {
    if (reason.isOfRegrouping()) {
      return List.of(FieldError.pointer("/reason", "said-by-the-service"));
    }
    if (on.isAfter(today)) {
      return List.of(FieldError.pointer("/on", "in-the-future"));
    }
    return on.isBefore(opened)
        ? List.of(FieldError.pointer("/on", "before-the-case-opened", opened))
        : List.of();
  }

  @Override
  public String toString() {
    return "NewClosing[...]";
  }
}
