package kz.tirek.family;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. */
@Schema(name = "FamilyStatus", description = "Where a case stands.")
public enum Status {
  OPEN,
  CLOSED
}
