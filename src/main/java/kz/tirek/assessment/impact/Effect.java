package kz.tirek.assessment.impact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another version of the rulebook does to a family, by one barrier or benefit. */
@Schema(
    name = "ImpactEffect",
    description =
        "What another version of the rulebook does to a family. OPENS, CLOSES: the family, or somebody in it, could have a benefit that is"
            + " not open to it now, or not any more. RISES, FALLS: one that is open either way is of another amount, by the least that it is."
            + " CHANGES: one that is not open either way is answered otherwise. APPEARS, GOES: a barrier.")
public enum Effect {
  /** The family, or somebody in it, could have a benefit that is not open to it now. */
  OPENS,
  /** The family, or somebody in it, could not have a benefit any more that is open to it now. */
  CLOSES,
  /** A benefit that is open to it either way is of a higher amount, by the least that it is. */
  RISES,
  /** A benefit that is open to it either way is of a lower amount, by the least that it is. */
  FALLS,
  /** A benefit that is not open either way is answered otherwise. */
  CHANGES,
  /** A barrier is found that is not found now. */
  APPEARS,
  /** A barrier is not found that is found now. */
  GOES
}
