package kz.tirek.dashboard;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import kz.tirek.dashboard.figure.Side;
import kz.tirek.dashboard.figure.Stage;
import kz.tirek.shared.rounding.RoundedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure of referrals. */
@Schema(
    name = "ReferralFigure",
    description = "How many referrals that were asked for in a month came how far.")
public record ReferralFigureView(
    @Schema(description = "In which they were asked for.", examples = "2026-03") @NotNull
        String month,
    @NotNull Side side,
    @Schema(
            description = "The kind of help; absent where kinds are not told apart.",
            examples = "registration")
        String help,
    @Schema(
            description =
                "What the rulebook in force calls it, in the language asked for; absent where it is not in it any more, or kinds are not"
                    + " told apart.")
        String name,
    @NotNull Stage stage,
    @NotNull RoundedFigure referrals) {

  Object[] row() {
    return Arrays.asList(month, side, help, name, stage, referrals.about(), referrals.fewerThan())
        .toArray();
  }
}
