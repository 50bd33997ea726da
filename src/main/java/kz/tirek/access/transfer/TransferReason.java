package kz.tirek.access.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a case is to go to another agency. It is told before that agency accepts, so it is no text.
 */
@Schema(
    name = "TransferReason",
    description =
        "Why the case is to go to another agency. MOVED: the family moved. SPECIAL_HELP: the other agency has help that this one has not.")
public enum TransferReason {
  MOVED,
  SPECIAL_HELP,
  FAMILY_WISH,
  AGENCY_CLOSES,
  OTHER
}
