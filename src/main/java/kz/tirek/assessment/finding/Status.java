package kz.tirek.assessment.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a family or a member stands with a benefit: the first of these that holds. */
@Schema(
    name = "BenefitStatus",
    description =
        "Where a family or a member stands with a benefit: the first of these that holds. "
            + "NOT_IN_FORCE: the benefit is not in force on the day. RECEIVING: it is already "
            + "had. NOT_ELIGIBLE: a certain rule is not met, and neither a step nor time "
            + "changes that. BLOCKED: a certain rule is not met, and steps or time can change "
            + "that. ASK_OFFICE: what is not met, or not known, rests on uncertain rules or "
            + "amounts. NEEDS_FACTS: a certain rule cannot be told for lack of facts. ELIGIBLE: "
            + "every certain rule is met, and no uncertain one is in doubt.")
public enum Status {
  /** The benefit is not in force on the day. */
  NOT_IN_FORCE,
  /** It is already had. */
  RECEIVING,
  /** A certain rule is not met, and neither a step nor time changes that. */
  NOT_ELIGIBLE,
  /** A certain rule is not met, and steps or time can change that. */
  BLOCKED,
  /** What is not met, or not known, rests on uncertain rules or amounts. */
  ASK_OFFICE,
  /** A certain rule cannot be told for lack of facts. */
  NEEDS_FACTS,
  /** Every certain rule is met, and no uncertain one is in doubt. */
  ELIGIBLE
}
