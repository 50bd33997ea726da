package kz.tirek.shared.secret.rotation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** A node of the service with keys of its own. */
public final class Node {

  private final KeyRotation rotation;

  public Node(List<LockedRows> tables, SecretKeys keys, Sql sql, OwnWork work) {
    KeyTurns turns = new KeyTurns(sql, new Vault(keys), new NumberPrints(keys));
    rotation = new KeyRotation(tables, turns, work, new SimpleMeterRegistry());
  }

  public int move() {
    return rotation.move();
  }

  public long left() {
    rotation.look();
    return rotation.left();
  }
}
