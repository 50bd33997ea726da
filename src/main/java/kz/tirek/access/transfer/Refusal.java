package kz.tirek.access.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an agency does not take a case. */
@Schema(name = "TransferRefusal", description = "Why the agency does not take the case.")
public enum Refusal {
  NO_CAPACITY,
  NOT_OUR_AREA,
  NOT_OUR_FIELD,
  OTHER
}
