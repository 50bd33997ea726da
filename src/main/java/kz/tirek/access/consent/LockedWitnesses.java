package kz.tirek.access.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.secret.LockedTexts;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** Moves the names of witnesses to other keys. */
@Singleton
class LockedWitnesses extends LockedTexts {

  @Inject
  LockedWitnesses(Sql sql, Vault vault) {
    super(sql, vault, "consent", "consent_id", "witness", Register.WITNESS);
  }
}
