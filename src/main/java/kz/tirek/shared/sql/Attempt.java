package kz.tirek.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import kz.tirek.shared.problem.Problem;

/** Does one of several things, each of which may come to nothing without undoing the others. */
@ApplicationScoped
public class Attempt {

  private final Sql sql;
  private final EntityManager entities;

  @Inject
  Attempt(Sql sql, EntityManager entities) {
    this.sql = sql;
    this.entities = entities;
  }

  /**
   * What comes of it, which is written by then.
   *
   * @throws Problem as the deed does; nothing that it did is left then, and the transaction goes on
   */
  public <T> T of(Supplier<T> deed) {
    entities.flush();
    sql.change("savepoint attempt");
    try {
      T done = deed.get();
      entities.flush();
      sql.change("release savepoint attempt");
      return done;
    } catch (Problem refused) {
      // what was read since is of that which never was
      entities.clear();
      sql.change("rollback to savepoint attempt");
      throw refused;
    }
  }
}
