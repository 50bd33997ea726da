package kz.tirek.access.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.secret.Vault;

/** What a family agreed to. */
@Singleton
class HeldConsents extends HeldInTables {

  private final Vault vault;

  @Inject
  HeldConsents(HeldRows rows, Vault vault) {
    super(
        rows,
        HeldTable.of("consent", "consents", "consent_id")
            .about(About.PERSON_OR_ALL)
            .without("copied_from_family"));
    this.vault = vault;
  }

  /** After transfers, which refer to consents. */
  @Override
  public int place() {
    return 10;
  }

  @Override
  protected void open(HeldTable table, UUID family, Map<String, Object> row) {
    if (row.get("witness") instanceof String locked) {
      row.put(
          "witness",
          vault.unlock(
              locked, family.toString(), (String) row.get("consent_id"), Register.WITNESS));
    }
  }
}
