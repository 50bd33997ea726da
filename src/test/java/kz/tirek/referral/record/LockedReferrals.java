package kz.tirek.referral.record;

import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** What is shared with providers as a node with other keys sees it. */
public final class LockedReferrals {

  private LockedReferrals() {}

  public static LockedRows of(Sql sql, SecretKeys keys) {
    Vault vault = new Vault(keys);
    return new LockedShared(sql, vault);
  }
}
