package kz.tirek.family.facts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a fact came to be known, weakest first. */
@Schema(name = "FactSource", description = "How a fact came to be known, weakest first.")
public enum Source {
  FAMILY_SAID,
  DOCUMENT_SEEN,
  OFFICE_CONFIRMED
}
