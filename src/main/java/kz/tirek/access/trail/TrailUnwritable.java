package kz.tirek.access.trail;

import java.sql.SQLException;

/** The audit trail could not be written, and so the deed was not done; the cause says why. */
public final class TrailUnwritable extends RuntimeException {

  TrailUnwritable(SQLException cause) {
    super(cause);
  }
}
