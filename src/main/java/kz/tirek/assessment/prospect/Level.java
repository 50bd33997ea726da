package kz.tirek.assessment.prospect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a benefit, from the worst to the best. */
@Schema(
    name = "PlanLevel",
    description =
        "What becomes of a benefit within the horizon. CLOSED: nothing is known to open it. LATER: it comes within reach after the"
            + " horizon, by waiting. WITHIN_REACH: no certain rule is known to stand in the way, but the office must be asked or facts are"
            + " missing; it is not counted as open. OPEN: every certain rule is met and no uncertain one is in doubt, or it is had"
            + " already.")
public enum Level {
  /** Nothing is known to open it. */
  CLOSED,
  /** It comes within reach after the horizon, by waiting. */
  LATER,
  /**
   * No certain rule is known to stand in the way: the office must be asked, or facts are missing.
   */
  WITHIN_REACH,
  /** Every certain rule is met and no uncertain one is in doubt, or it is had already. */
  OPEN
}
