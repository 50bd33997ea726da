package kz.tirek.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Does something for the sake of the answer alone: nothing of it is stored. */
@ApplicationScoped
public class DryRun {

  /** Told when all was taken back, to those who write at the end of the transaction. */
  public record TakenBack() {}

  private final Sql sql;
  private final EntityManager entities;
  private final Event<TakenBack> takenBack;

  @Inject
  DryRun(Sql sql, EntityManager entities, Event<TakenBack> takenBack) {
    this.sql = sql;
    this.entities = entities;
    this.takenBack = takenBack;
  }

  /** What comes of it; where it fails, so does the transaction. */
  public <T> T of(Supplier<T> deed) {
    entities.flush();
    sql.change("savepoint dry_run");
    T answer = deed.get();
    // what was read since is of that which never was
    entities.clear();
    sql.change("rollback to savepoint dry_run");
    takenBack.fire(new TakenBack());
    return answer;
  }
}
