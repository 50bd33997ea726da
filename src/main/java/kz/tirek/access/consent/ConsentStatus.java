package kz.tirek.access.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a consent holds today. */
@Schema(
    name = "ConsentStatus",
    description =
        "Whether the consent holds today. WITHDRAWN: it, or a later one of the same purpose and recipient, was taken back. EXPIRED: its"
            + " last day is past.")
public enum ConsentStatus {
  IN_FORCE,
  EXPIRED,
  WITHDRAWN
}
