package kz.tirek.family.identifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a number that was recorded. */
@Schema(
    name = "IdentifierStatus",
    description =
        "STANDS: it is in the case file. CORRECTED: another stands in its place. WITHDRAWN: nothing does.")
public enum IdentifierStatus {
  STANDS,
  CORRECTED,
  WITHDRAWN
}
