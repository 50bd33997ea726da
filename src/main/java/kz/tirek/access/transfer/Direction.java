package kz.tirek.access.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a case comes to the caller's agency or leaves it. */
@Schema(
    name = "TransferDirection",
    description = "Whether the case comes to the caller's agency or leaves it.")
public enum Direction {
  INCOMING,
  OUTGOING
}
