package kz.tirek.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Does something for the sake of the answer alone: nothing of it is stored. */
@ApplicationScoped
public class DryRun {

  private final Sql sql;
  private final EntityManager entities;

  @Inject
  DryRun(Sql sql, EntityManager entities) {
    this.sql = sql;
    this.entities = entities;
  }

  /** What comes of it; where it fails, so does the transaction. */
  public <T> T of(Supplier<T> deed) {
    entities.flush();
    sql.change("savepoint dry_run");
    T answer = deed.get();
    // what was read since is of that which never was
    entities.clear();
    sql.change("rollback to savepoint dry_run");
    return answer;
  }
}
