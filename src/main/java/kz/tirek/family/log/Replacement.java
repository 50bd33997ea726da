package kz.tirek.family.log;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a version of a fact that is not the present one any more. */
@Schema(
    name = "FactReplacement",
    description =
        "What became of a version of a fact. CORRECTED: it was told or written wrongly, and another version stands in its place."
            + " ENDED: it was right, and another version says until when. WITHDRAWN: it was an error, and nothing stands in its"
            + " place.")
public enum Replacement {
  CORRECTED,
  ENDED,
  WITHDRAWN
}
