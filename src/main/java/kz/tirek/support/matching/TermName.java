package kz.tirek.support.matching;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What help is ranked by. */
@Schema(name = "MatchTermName", description = "What help is ranked by.")
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
