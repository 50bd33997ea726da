package kz.tirek.family.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is closed. */
@Schema(
    description =
        "Why a case is closed. HELPED: what the family came for is settled. MOVED_AWAY: it no longer lives in the city."
            + " FAMILY_WISH: it wants no more of it. NO_CONTACT: it cannot be reached. DIED: nobody is left of it."
            + " TRANSFERRED: another agency has its case. JOINED_OTHER_CASE: its members joined another case. SPLIT_UNDONE: it was made"
            + " by a split that was undone. The last two the service alone says.")
public enum ClosingReason {
  HELPED,
  MOVED_AWAY,
  FAMILY_WISH,
  NO_CONTACT,
  DIED,
  TRANSFERRED,
  JOINED_OTHER_CASE,
  SPLIT_UNDONE,
  OTHER;

  /** Whether a split or join closed the case, so that nobody is left of it. */
  boolean isOfRegrouping() {
    return this == JOINED_OTHER_CASE || this == SPLIT_UNDONE;
  }
}
