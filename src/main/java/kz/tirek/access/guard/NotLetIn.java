package kz.tirek.access.guard;

import java.sql.SQLException;

/**
 * The database could not say whether somebody may come in, nor write it down; the cause says why.
 */
final class NotLetIn extends RuntimeException {

  NotLetIn(SQLException cause) {
    super(cause);
  }
}
