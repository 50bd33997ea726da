package kz.tirek.support.fitting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps help out of the answer to a need. */
@Schema(
    name = "MatchClause",
    description =
        "What keeps help out of the answer to a need. OTHER_HELP: it gives no kind of help that is wanted."
            + " MADE_FOR_OTHER_NEEDS: it is made for other barriers or steps. NOT_THERE: it is there no more, or not yet, on"
            + " the day. SEASONAL: the need cannot wait, and it is there for a short time of the year only. NO_PLACES: the"
            + " provider said lately that it has no places. CONDITION: it is not for this family, and no step changes that."
            + " STEP_REFUSED: it is not for this family until a step that the family will not take. REGISTRATION_BY_OTHERS: a"
            + " private person who is not known to own the family's dwelling registers nobody in it. OWN_HOUSEHOLD: the person"
            + " belongs to the household by now. UNDER_AGE: nobody under 18 is asked for help. REFUSED: the person said no to"
            + " this. STRAINED: helping is getting hard for the person. CONFLICT: something about the very matter lies between"
            + " the person and the family. ASKED_OFTEN: the person was asked often lately and is left in peace. FURTHER_DOWN:"
            + " it fits, and stands further down than was asked for.")
public enum Clause {
  OTHER_HELP,
  MADE_FOR_OTHER_NEEDS,
  NOT_THERE,
  SEASONAL,
  NO_PLACES,
  CONDITION,
  STEP_REFUSED,
  REGISTRATION_BY_OTHERS,
  OWN_HOUSEHOLD,
  UNDER_AGE,
  REFUSED,
  STRAINED,
  CONFLICT,
  ASKED_OFTEN,
  FURTHER_DOWN
}
