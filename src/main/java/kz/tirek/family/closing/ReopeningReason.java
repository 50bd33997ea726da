package kz.tirek.family.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is opened again. */
@Schema(
    description =
        "Why a case is opened again. NEW_NEED: the family needs help again. CAME_BACK: it came back to the city, or to the agency."
            + " MISTAKE: it should not have been closed.")
public enum ReopeningReason {
  NEW_NEED,
  CAME_BACK,
  MISTAKE,
  OTHER
}
