package kz.tirek.shared.secret.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/**
 * Whether this node's first keys are those that came first last. While keys are exchanged node by
 * node, one that still has the old order must not move rows back.
 */
@ApplicationScoped
class KeyTurns {

  private static final String LATEST =
      "select key_id from key_turn where purpose = ? order by since desc, key_id limit 1";

  private final Sql sql;
  private final Vault vault;
  private final NumberPrints prints;

  @Inject
  KeyTurns(Sql sql, Vault vault, NumberPrints prints) {
    this.sql = sql;
    this.vault = vault;
    this.prints = prints;
  }

  boolean ofSecrets() {
    return isLatest("ENCRYPTION", vault.current());
  }

  boolean ofPrints() {
    return isLatest("NUMBER", prints.current());
  }

  private boolean isLatest(String purpose, String key) {
    return sql.one(LATEST, row -> row.getString(1), purpose).filter(key::equals).isPresent();
  }
}
