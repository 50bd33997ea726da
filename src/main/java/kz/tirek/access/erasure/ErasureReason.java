package kz.tirek.access.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case, or a person in it, is erased; the tombstone keeps it. */
@Schema(
    name = "ErasureReason",
    description =
        "Why a case, or a person in it, is erased. RETENTION: by the service itself, once its time was over.")
public enum ErasureReason {
  FAMILY_WISH,
  CONSENT_WITHDRAWN,
  RECORDED_IN_ERROR,
  COURT_ORDER,
  NO_LONGER_NEEDED,
  RETENTION
}
