package kz.tirek.access.caseload;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.tirek.access.Worker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to have a case. */
@Schema(description = "Who is to have a case, beside those who have it.")
public record NewAssignment(
    @Schema(description = "As the worker's tokens name them (sub).", examples = "aigul")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String worker) {}
