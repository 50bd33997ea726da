package kz.tirek.access.cover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.access.Worker;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to cover for whom. */
@Schema(description = "Who is to cover for an absent colleague, on which days.")
public record NewCover(
    @Schema(
            description = "Whose cases they are, as their tokens name them (sub).",
            examples = "aigul")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String absent,
    @Schema(description = "Who has them meanwhile.", examples = "bolat")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String covering,
    @Schema(description = "The first day, today or later.") @NotNull LocalDate from,
    @Schema(description = "The last day, a year later at most.") @NotNull LocalDate until) {

  List<FieldError> errors(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (absent.equals(covering)) {
      errors.add(FieldError.pointer("/covering", "covering-oneself"));
    }
    if (from.isBefore(today)) {
      errors.add(FieldError.pointer("/from", "in-the-past"));
    }
    if (until.isBefore(from)) {
      errors.add(FieldError.pointer("/until", "ends-before-it-starts"));
    } else if (until.isAfter(from.plusYears(1))) {
      errors.add(FieldError.pointer("/until", "longer-than-a-year"));
    }
    return errors;
  }
}
