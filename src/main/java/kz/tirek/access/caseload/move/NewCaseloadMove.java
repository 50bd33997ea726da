package kz.tirek.access.caseload.move;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kz.tirek.access.Worker;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose cases are to be whose. */
@Schema(description = "Whose cases are to become whose.")
public record NewCaseloadMove(
    @Schema(description = "Who has them, as their tokens name them (sub).", examples = "aigul")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String from,
    @Schema(description = "Who is to have them.", examples = "bolat")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String to) {

  List<FieldError> errors() {
    return from.equals(to) ? List.of(FieldError.pointer("/to", "same-worker")) : List.of();
  }
}
