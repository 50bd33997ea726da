package kz.tirek.shared.rounding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many, so that nobody can be told from it. */
@Schema(
    description =
        "How many, so that nobody can be told from it: the multiple of 5 below or above, of which nobody can say why it is this one; the"
            + " same count in the same place always gives the same. Fewer than 5 are never told, and 5 or 6 not everywhere, so that a"
            + " figure that disappears does not tell of 4; nor are they told apart from none. Totals are counted and rounded by"
            + " themselves, so that sums need not add up.")
public record RoundedFigure(
    @Schema(
            description =
                "A multiple of "
                    + Rounding.STEP
                    + ", less than "
                    + Rounding.STEP
                    + " away from the count. Absent: the count is small, from 0 to "
                    + (Rounding.ALWAYS - 1)
                    + "; nobody can say whether there is any.")
        Integer about,
    @Schema(description = Rounding.ALWAYS + " where about is absent; absent where it is there.")
        Integer fewerThan) {

  static final RoundedFigure SMALL = new RoundedFigure(null, Rounding.ALWAYS);

  static RoundedFigure about(int about) {
    return new RoundedFigure(about, null);
  }

  public boolean tells() {
    return about != null;
  }
}
