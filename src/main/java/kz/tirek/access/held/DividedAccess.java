package kz.tirek.access.held;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Sql;

/**
 * Whose the new case is, who may know of it, and what a court needs: as with the case it came from.
 * What was seen, asked and given out stays where it was.
 */
@Singleton
class DividedAccess implements DividedData {

  private static final String ASSIGN =
      """
      insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
      select ?, gen_random_uuid(), worker, ?, ? from assignment where family_id = ? and until_at is null
      """;

  private static final String RESTRICT =
      """
      insert into restriction (family_id, restriction_id, reason, workers, closed_to_emergency, from_at, restricted_by)
      select ?, gen_random_uuid(), reason, workers, closed_to_emergency, ?, ?
        from restriction where family_id = ? and until_at is null
      """;

  private static final String TELL_CASE =
      """
      update family f set restricted_to = other.restricted_to, closed_to_emergency = other.closed_to_emergency
        from family other
       where f.family_id = ? and other.family_id = ?
      """;

  private static final String HOLD =
      """
      insert into legal_hold (family_id, hold_id, reason, set_at, set_by)
      select ?, gen_random_uuid(), reason, ?, ? from legal_hold where family_id = ? and lifted_at is null
      on conflict do nothing
      """;

  private static final String ALIKE =
      """
      select a.restricted_to is not distinct from b.restricted_to and a.closed_to_emergency = b.closed_to_emergency
        from family a, family b where a.family_id = ? and b.family_id = ?
      """;

  private static final String UNDER_WAY =
      "select exists (select from transfer where family_id = ? and status = 'REQUESTED')";

  private final Sql sql;

  @Inject
  DividedAccess(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Fate> fates() {
    Map<String, Fate> fates = new TreeMap<>();
    fates.put("assignment", Fate.HOLDS_FOR_BOTH);
    fates.put("restriction", Fate.HOLDS_FOR_BOTH);
    fates.put("legal_hold", Fate.HOLDS_FOR_BOTH);
    fates.put("emergency_access", Fate.STAYS);
    fates.put("notice", Fate.STAYS);
    fates.put("transfer", Fate.STAYS);
    fates.put("disclosure", Fate.STAYS);
    fates.put("tombstone", Fate.STAYS);
    fates.put("audit_event", Fate.STAYS);
    return fates;
  }

  /**
   * @throws Problem 409 where another agency is asked to take one of the cases, or those who may
   *     know of the one may not know of the other
   */
  @Override
  public void divide(Division division) {
    UUID from = division.from();
    UUID to = division.to();
    if (is(UNDER_WAY, from) || is(UNDER_WAY, to)) {
      throw Problem.conflict("transfer-under-way");
    }
    if (division.kind() == Kind.SPLIT) {
      sql.change(ASSIGN, to, division.at(), division.by(), from);
      sql.change(RESTRICT, to, division.at(), division.by(), from);
      sql.change(TELL_CASE, to, from);
    } else if (!is(ALIKE, from, to)) {
      throw Problem.conflict("restricted-otherwise");
    }
    sql.change(HOLD, to, division.at(), division.by(), from);
  }

  private boolean is(String question, Object... parameters) {
    return sql.one(question, row -> row.getBoolean(1), parameters).orElseThrow();
  }
}
