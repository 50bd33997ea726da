package kz.tirek.access.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why all that is held is given out. */
@Schema(name = "ExportPurpose", description = "Why all that is held is given out.")
public enum ExportPurpose {
  ASKED_BY_FAMILY,
  ASKED_BY_PERSON,
  ASKED_BY_COURT
}
