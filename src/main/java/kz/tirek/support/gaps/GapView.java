package kz.tirek.support.gaps;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.rounding.RoundedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the city lacks, as the caller's agency sees it. */
@Schema(name = "Gaps", description = "What the city lacks, as the caller's agency sees it.")
public record GapView(
    @Schema(description = "The day on which the directory was looked at.") @NotNull LocalDate on,
    @Schema(examples = "kz-2026.5") @NotNull String rulebook,
    @Schema(
            description =
                "Where most families lack something comes first; what too few lack is not listed.")
        @NotNull
        List<Gap> gaps) {

  /** A kind of help that families lack in a district. */
  @Schema(name = "Gap", description = "A kind of help that families lack in a district.")
  public record Gap(
      @Schema(examples = "child-minding") @NotNull String kind,
      @Schema(description = "What the rulebook calls it, in the language asked for.") @NotNull
          String name,
      @Schema(description = "Absent for families of which the district is not recorded.")
          District district,
      @Schema(
              description =
                  "Open cases with a barrier that this kind of help is for, where nobody in the district or for the whole city gives it. Of"
                      + " several such barriers it is that which most have; families that have another one alone come on top.")
          @NotNull
          RoundedFigure families,
      @Schema(description = "Other districts in which somebody gives it; none: nobody does.")
          @NotNull
          List<District> elsewhere) {}
}
