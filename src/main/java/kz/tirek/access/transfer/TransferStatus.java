package kz.tirek.access.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a transfer stands; whatever follows REQUESTED is final. */
@Schema(
    name = "TransferStatus",
    description = "Where a transfer stands. Whatever follows REQUESTED is final.")
public enum TransferStatus {
  REQUESTED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN
}
