package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.sql.Sql;

/**
 * Where a family was sent. A household that splits, or joins another, leaves its referrals with the
 * case that was asked for help: whoever needs another asks anew.
 */
@Singleton
class HeldReferrals extends HeldInTables implements DividedData {

  private static final String TABLE = "referral";

  /** What was shared may name the person, whomever it concerned. */
  private static final String FORGET =
      """
      update referral set members = array_remove(members, ?), shared = null, categories = '{}' where family_id = ?
      """;

  private final SharedVault shared;
  private final Sql sql;

  @Inject
  HeldReferrals(HeldRows rows, SharedVault shared, Sql sql) {
    super(
        rows,
        HeldTable.of("referral_feedback", "referralFeedback", "feedback_id"),
        HeldTable.of("referral_move", "referralMoves", "move_id"),
        HeldTable.of(TABLE, "referrals", "referral_id"));
    this.shared = shared;
    this.sql = sql;
  }

  @Override
  protected void open(HeldTable table, UUID family, Map<String, Object> row) {
    if (table.name().equals(TABLE) && row.get("shared") instanceof String locked) {
      row.put("shared", shared.unlock(locked, family.toString(), (String) row.get("referral_id")));
    }
  }

  @Override
  public void erase(UUID family, UUID person) {
    if (person == null) {
      super.erase(family, null);
    } else {
      sql.change(FORGET, person, family);
    }
  }

  @Override
  public Map<String, Fate> fates() {
    Map<String, Fate> fates = new TreeMap<>();
    tables().forEach(table -> fates.put(table.name(), Fate.STAYS));
    return fates;
  }

  @Override
  public int place() {
    return 0;
  }
}
