package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.secret.LockedTexts;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** Moves what is shared with providers to other keys. */
@Singleton
class LockedShared extends LockedTexts {

  @Inject
  LockedShared(Sql sql, Vault vault) {
    super(sql, vault, "referral", "referral_id", "shared", SharedVault.KIND);
  }
}
