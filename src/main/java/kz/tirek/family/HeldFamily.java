package kz.tirek.family;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/**
 * The case, its members and all facts, those that were replaced included. Everything else that is
 * held refers to it.
 */
@Singleton
class HeldFamily extends HeldInTables {

  /** Another case, perhaps of somebody who went away from this family. */
  private static final String COPIED = "copied_from_family";

  private static final HeldTable FACT =
      HeldTable.of("fact", "facts", "fact_id").about(About.PERSON).without(COPIED);
  private static final HeldTable IDENTIFIER =
      HeldTable.of("identifier", "identifiers", "identifier_id")
          .about(About.PERSON)
          .without("secret", "fingerprint", "fingerprint_key", COPIED);
  private static final HeldTable MEMBER =
      HeldTable.of("member", "members", "person_id").about(About.PERSON);
  private static final HeldTable FAMILY =
      HeldTable.of("family", "family", "family_id").without("restricted_to");

  private final Sql sql;
  private final Vault vault;
  private final FamilyPages pages;

  @Inject
  HeldFamily(HeldRows rows, Sql sql, Vault vault, FamilyPages pages) {
    super(rows, FACT, IDENTIFIER, MEMBER, FAMILY);
    this.sql = sql;
    this.vault = vault;
    this.pages = pages;
  }

  @Override
  public int place() {
    return 100;
  }

  @Override
  protected void open(HeldTable table, UUID family, Map<String, Object> row) {
    if (table == FACT) {
      row.put("category", Category.ofArea((String) row.get("area")));
    }
    if (table == IDENTIFIER) {
      row.put(
          "number",
          vault.unlock(
              (String) row.get("secret"),
              family.toString(),
              (String) row.get("person_id"),
              (String) row.get("kind")));
    }
  }

  @Override
  public void erase(UUID family, UUID person) {
    super.erase(family, person);
    if (person != null) {
      sql.one("select forget_person(?)", row -> row.getString(1), person);
      pages.forgotten(family);
    }
  }
}
