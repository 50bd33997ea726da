package kz.tirek.family.log;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a version of a fact is not the present one any more.
 *
 * @param reason null where nobody said
 * @param note in words, at most 200 characters; null: nothing to add
 */
public record Change(Reason reason, String note) {

  /** Nobody said why. */
  public static final Change UNSAID = new Change(null, null);

  /** It was right, and has ended. */
  public static final Change ENDED = new Change(Reason.NO_LONGER_SO, null);

  /** The split or join in which it was recorded is undone. */
  static final Change UNDONE = new Change(Reason.UNDONE, null);

  /** Reasons for a change. */
  @Schema(
      name = "FactChangeReason",
      description =
          "Why a fact is corrected, ended or withdrawn. NO_LONGER_SO is for what was right and has ended, UNDONE is what the"
              + " undoing of a split or join says, the others are for what was recorded wrongly.")
  public enum Reason {
    MISTYPED,
    MISHEARD,
    FAMILY_CORRECTED_ITSELF,
    DOCUMENT_SAYS_OTHERWISE,
    OFFICE_SAYS_OTHERWISE,
    ANOTHER_PERSON,
    RECORDED_TWICE,
    NEVER_SO,
    NO_LONGER_SO,
    UNDONE,
    OTHER
  }

  @Override
  public String toString() {
    return "Change[" + reason + "]";
  }
}
