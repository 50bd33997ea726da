package kz.tirek.assessment.reason;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.tirek.rulebook.parameter.Certainty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dated amount or limit that a finding rests on. */
@Schema(description = "A dated amount or limit that a finding rests on.")
public record ParameterUsed(
    @Schema(examples = "budget-subsistence-minimum") @NotNull String code,
    @Schema(description = "Absent where nobody knows it.") Long value,
    @Schema(examples = "KZT") String unit,
    @Schema(description = "The first day of this value.") LocalDate from,
    String source,
    Certainty certainty,
    @Schema(description = "Whether somebody should have looked again by the day of the assessment.")
        boolean reviewDue) {}
