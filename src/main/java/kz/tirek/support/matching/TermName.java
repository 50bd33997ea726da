package kz.tirek.support.matching;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What help is ranked by. */
@Schema(
    name = "MatchTermName",
    description =
        "What help is ranked by. FIT: how far it is made for the need. CONDITION: whether it is for this family, as far as is recorded."
            + " DISTANCE: how far away it is. COST: what it costs. LANGUAGE: whether it is in the family's language. OPENING: whether it"
            + " is open in the next days. CAPACITY: whether there are places, after the referrals that are open. OUTCOME: what came of"
            + " earlier referrals for this kind of help. LOAD: how often the person was asked lately. VARIETY: whether this kind of help"
            + " stands above already.")
public enum TermName {
  FIT,
  CONDITION,
  DISTANCE,
  COST,
  LANGUAGE,
  OPENING,
  CAPACITY,
  OUTCOME,
  LOAD,
  VARIETY;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As the rulebook writes it. */
  String code() {
    return code;
  }
}
