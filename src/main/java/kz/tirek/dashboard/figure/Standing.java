package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where families stand with a benefit. */
@Schema(
    name = "FigureStatus",
    description =
        "Where families stand with a benefit, each by the best that any member has: RECEIVING before ELIGIBLE, ASK_OFFICE, NEEDS_FACTS"
            + " and BLOCKED. Families to whom it is simply refused are not counted.")
public enum Standing {
  RECEIVING,
  ELIGIBLE,
  ASK_OFFICE,
  NEEDS_FACTS,
  BLOCKED
}
