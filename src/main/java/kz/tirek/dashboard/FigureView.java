package kz.tirek.dashboard;

import jakarta.validation.constraints.NotNull;
import kz.tirek.dashboard.figure.District;
import kz.tirek.dashboard.figure.Household;
import kz.tirek.dashboard.figure.Standing;
import kz.tirek.shared.rounding.RoundedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
@Schema(name = "FamilyFigure", description = "How many families there were in one place.")
public record FigureView(
    @Schema(
            description = "At the end of this month; of the present month, now.",
            examples = "2026-03")
        @NotNull
        String month,
    @Schema(description = "The barrier or benefit.", examples = "no-city-registration") @NotNull
        String code,
    @Schema(
            description =
                "What the rulebook in force calls it, in the language asked for; absent where it is not in it any more.")
        String name,
    @Schema(description = "Where they stand with the benefit; absent for a barrier.")
        Standing status,
    @Schema(description = "Absent where districts are not told apart.") District district,
    @Schema(description = "Absent where kinds of households are not told apart.")
        Household household,
    @NotNull RoundedFigure families) {}
