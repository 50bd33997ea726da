package kz.tirek.assessment.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one clause of a benefit stands, in the order in which it decides the benefit's status. */
@Schema(
    name = "ClauseStatus",
    description =
        "How one clause of a benefit stands, in the order in which it decides the "
            + "benefit's status. FAILS: it is certain, does not hold, and nothing known changes "
            + "that. FIXABLE: it is certain, does not hold, and a step or time can make it "
            + "hold. DOUBTFUL: it does not hold but is uncertain or at the office's discretion; "
            + "or it is certain, all facts are there, and it hangs on an amount that nobody "
            + "knows for certain. UNKNOWN: it is certain, and facts are missing. UNCLEAR: it is "
            + "uncertain, and facts are missing: the office is asked, and the facts are too. "
            + "PRESUMED: nothing recorded contradicts it, and the rulebook takes it to hold "
            + "until something does.")
public enum Standing {
  /** It is certain, does not hold, and nothing known changes that. */
  FAILS(Status.NOT_ELIGIBLE),
  /** It is certain, does not hold, and a step or time can make it hold. */
  FIXABLE(Status.BLOCKED),
  /**
   * It does not hold but is uncertain or at the office's discretion; or it is certain, all facts
   * are there, and it hangs on an amount that nobody knows for certain.
   */
  DOUBTFUL(Status.ASK_OFFICE),
  /** It is certain, and facts are missing. */
  UNKNOWN(Status.NEEDS_FACTS),
  /** It is uncertain, and facts are missing: the office is asked, and the facts are too. */
  UNCLEAR(Status.ASK_OFFICE),
  /** Nothing recorded contradicts it, and the rulebook takes it to hold until something does. */
  PRESUMED(Status.ELIGIBLE),
  HOLDS(Status.ELIGIBLE);

  private final Status status;

  Standing(Status status) {
    this.status = status;
  }

  /** What a clause that stands so makes of its benefit. */
  public Status status() {
    return status;
  }
}
