package kz.tirek.shared.idempotency;

import java.sql.SQLException;

/** The database failed while a key was looked up; the cause says how. */
final class KeysUnreadable extends RuntimeException {

  KeysUnreadable(SQLException cause) {
    super(cause);
  }
}
