package kz.tirek.access.rule;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller is to a case, closest first. The order is that in which the database tries them
 * ({@code enter_case}).
 */
@Schema(
    name = "CaseRelation",
    description =
        "What the caller was to the case. OWN: assigned to it. COVERING: covers for a colleague who"
            + " is. NAMED: named on a restricted case. AGENCY: works for the agency that has it."
            + " EMERGENCY: has emergency access.")
public enum Relation {
  /** The case is in the caller's caseload. */
  OWN(1),
  /** The caller covers for an absent colleague whose case it is. */
  COVERING(2),
  /** The case is restricted, and the caller is among those who are named. */
  NAMED(4),
  /** The case is the agency's for which the caller works. */
  AGENCY(8),
  /** The caller has emergency access that has not ended. */
  EMERGENCY(16);

  private final int bit;

  Relation(int bit) {
    this.bit = bit;
  }

  static int mask(Collection<Relation> relations) {
    return relations.stream().mapToInt(relation -> relation.bit).sum();
  }

  public static Relation of(int bit) {
    for (Relation relation : values()) {
      if (relation.bit == bit) {
        return relation;
      }
    }
    throw new IllegalArgumentException("no relation " + bit);
  }

  /**
   * Whether restricted facts are seen: debts, ties to mosques and charity sites, and who registered
   * a family. They are for those who work with the family.
   */
  public boolean seesRestrictedFacts() {
    return this == OWN || this == COVERING || this == NAMED;
  }
}
