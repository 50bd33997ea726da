package kz.tirek.support.fitting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps help out of the answer to a need. */
@Schema(name = "MatchClause", description = "What keeps help out of the answer to a need.")
public enum Clause {
  /** It gives no kind of help that is wanted. */
  OTHER_HELP,
  /** It is made for other barriers or steps. */
  MADE_FOR_OTHER_NEEDS,
  /** It is there no more, or not yet, on the day. */
  NOT_THERE,
  /** The need cannot wait, and it is there for a short time of the year only. */
  SEASONAL,
  /** The provider said lately that it has no places. */
  NO_PLACES,
  /** It is not for this family, and no step changes that. */
  CONDITION,
  /** It is not for this family until a step that the family will not take. */
  STEP_REFUSED,
  /**
   * A private person of the directory registers nobody, nor does a tie that does not own the
   * family's dwelling.
   */
  REGISTRATION_BY_OTHERS,
  /** The person belongs to the household by now. */
  OWN_HOUSEHOLD,
  /** Nobody under 18 is asked for help. */
  UNDER_AGE,
  /** The person said no to this. */
  REFUSED,
  /** Helping is getting hard for the person. */
  STRAINED,
  /** Something about the very matter lies between the person and the family. */
  CONFLICT,
  /** The person was asked often lately and is left in peace. */
  ASKED_OFTEN,
  /** It fits, and stands further down than was asked for. */
  FURTHER_DOWN
}
