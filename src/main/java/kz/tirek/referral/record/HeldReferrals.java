package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.support.tally.Tallies;

/**
 * Where a family was sent. A household that splits, or joins another, leaves its referrals with the
 * case that was asked for help: whoever needs another asks anew.
 */
@Singleton
class HeldReferrals extends HeldInTables implements DividedData {

  private static final String TABLE = "referral";

  private static final String OPEN =
      """
      select offer_id, count(*) from referral
       where family_id = ? and offer_id is not null and status = any (?) group by offer_id order by offer_id
      """;

  /** Those that concern nobody by name concern the whole household. */
  private static final String CONCERNED = "(r.members = '{}' or ? = any (r.members))";

  /** After the table whose notes they are. */
  private static final String FORGET_NOTES =
      " m set note = null from referral r where m.family_id = ? and r.family_id = m.family_id"
          + " and r.referral_id = m.referral_id and m.note is not null and "
          + CONCERNED;

  /** What was shared may name the person, whomever it concerned. */
  private static final String FORGET =
      "update referral r set version = version + 1, members = array_remove(members, ?), shared = null, categories = '{}',"
          + cleared("note")
          + ","
          + cleared("message")
          + ","
          + cleared("despite")
          + " where family_id = ?";

  private final SharedVault shared;
  private final Tallies tallies;
  private final Sql sql;

  @Inject
  HeldReferrals(HeldRows rows, SharedVault shared, Tallies tallies, Sql sql) {
    super(
        rows,
        HeldTable.of("referral_feedback", "referralFeedback", "feedback_id"),
        HeldTable.of("referral_move", "referralMoves", "move_id"),
        HeldTable.of(TABLE, "referrals", "referral_id"));
    this.shared = shared;
    this.tallies = tallies;
    this.sql = sql;
  }

  private static String cleared(String text) {
    return " " + text + " = case when " + CONCERNED + " then null else " + text + " end";
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
      takeOff(family);
      super.erase(family, null);
    } else {
      sql.change("update referral_move" + FORGET_NOTES, family, person);
      sql.change("update referral_feedback" + FORGET_NOTES, family, person);
      sql.change(FORGET, person, person, person, person, family);
    }
  }

  /** What is open of the case takes no place any more. */
  private void takeOff(UUID family) {
    sql.all(
            OPEN,
            row -> Map.entry(Columns.id(row, "offer_id"), row.getInt("count")),
            family,
            ReferralStatus.open())
        .forEach(each -> tallies.open(each.getKey(), -each.getValue()));
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
