package kz.tirek.shared.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what form somebody agreed, or took it back. */
@Schema(name = "ConsentForm", description = "In what form somebody agreed, or took it back.")
public enum Form {
  PAPER,
  SPOKEN_WITH_WITNESS,
  ELECTRONIC
}
