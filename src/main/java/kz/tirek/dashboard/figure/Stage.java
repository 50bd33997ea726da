package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a referral came. */
@Schema(
    name = "FigureStage",
    description =
        "How far referrals came. ASKED counts them all; of these ACCEPTED, REJECTED and EXPIRED without an answer; of those that were"
            + " accepted HELPED, HELPED_IN_PART and NOT_HELPED, those that FAILED for a reason, and those that the family has"
            + " WITHDRAWN from.")
public enum Stage {
  ASKED,
  ACCEPTED,
  REJECTED,
  EXPIRED,
  HELPED,
  HELPED_IN_PART,
  NOT_HELPED,
  FAILED,
  WITHDRAWN
}
