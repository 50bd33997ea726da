package kz.tirek.family.number;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a number that was recorded stands no longer. */
@Schema(
    name = "IdentifierChangeReason",
    description =
        "MISTYPED: another number was meant. OF_SOMEBODY_ELSE: it is not this person's. KNOWN_BETTER: more is known of it, or of the"
            + " paper, than before. NOT_IN_USE: it is no longer of use to anybody. UNDONE: a split or join had brought it to this"
            + " case, and was undone; the service alone says so.")
public enum Why {
  MISTYPED,
  OF_SOMEBODY_ELSE,
  KNOWN_BETTER,
  NOT_IN_USE,
  UNDONE
}
