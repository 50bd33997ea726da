package kz.tirek.access.emergency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which case has to be seen at once, and why. */
@Schema(
    description =
        "Which case has to be seen at once, and why. Either family or caseNumber is given.")
public record NewEmergencyAccess(
    @Schema(description = "The family's id.") UUID family,
    @Schema(description = "The agency's number of the case.", examples = "2026-7K3M9QXR")
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z/_.-]{0,39}")
        String caseNumber,
    @Schema(
            description = "What the supervisors are to know of it.",
            examples = "The children were found alone; the police ask for the next of kin.")
        @NotBlank
        @Size(min = 10, max = 500)
        String reason,
    @Schema(description = "For how long, in minutes; 60 when not given.", defaultValue = "60")
        @Min(1)
        @Max(180)
        Integer minutes) {

  Duration time() {
    return Duration.ofMinutes(minutes == null ? 60 : minutes);
  }

  List<FieldError> errors() {
    return (family == null) == (caseNumber == null)
        ? List.of(FieldError.pointer("", "family-or-case-number"))
        : List.of();
  }

  @Override
  public String toString() {
    return "NewEmergencyAccess[...]";
  }
}
