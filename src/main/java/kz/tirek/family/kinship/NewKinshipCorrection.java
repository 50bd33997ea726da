package kz.tirek.family.kinship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.family.household.Kinship;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.Replacement;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That what a member is to another was recorded wrongly, or has ended. */
@Schema(
    description =
        "That what a member is to another was recorded wrongly, or has ended (NO_LONGER_SO, with until); without kinship it never was,"
            + " and is withdrawn.")
public record NewKinshipCorrection(
    @Valid Kinship kinship, @NotNull Change.Reason reason, @Legible @Size(max = 200) String note) {

  Change why() {
    return new Change(reason, note);
  }

  Replacement as() {
    return reason == Change.Reason.NO_LONGER_SO ? Replacement.ENDED : Replacement.CORRECTED;
  }

  @Override
  public String toString() {
    return "NewKinshipCorrection[...]";
  }
}
