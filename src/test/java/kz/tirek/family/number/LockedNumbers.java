package kz.tirek.family.number;

import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** The rows of numbers as a node with other keys sees them. */
public final class LockedNumbers {

  private LockedNumbers() {}

  public static LockedRows of(Sql sql, SecretKeys keys) {
    return new LockedIdentifiers(sql, new Vault(keys), new NumberPrints(keys));
  }
}
