package kz.tirek.access.consent;

import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** The names of witnesses as a node with other keys sees them. */
public final class LockedNames {

  private LockedNames() {}

  public static LockedRows of(Sql sql, SecretKeys keys) {
    return new LockedWitnesses(sql, new Vault(keys));
  }
}
