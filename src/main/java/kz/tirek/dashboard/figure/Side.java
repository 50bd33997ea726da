package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was asked for help. */
@Schema(
    name = "FigureSide",
    description =
        "FORMAL: an office, a school, a clinic or another provider that works by rules. INFORMAL: kin, neighbours, and whoever helps of"
            + " good will.")
public enum Side {
  FORMAL,
  INFORMAL
}
