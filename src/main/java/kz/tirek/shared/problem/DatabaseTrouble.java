package kz.tirek.shared.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells trouble with the database that passes by itself from mistakes in our SQL. */
final class DatabaseTrouble {

  /** Too many connections, shutdown, crash, starting up, lock timeout, serialization, deadlock. */
  private static final Set<String> PASSING =
      Set.of("53300", "57P01", "57P02", "57P03", "55P03", "40001", "40P01");

  private DatabaseTrouble() {}

  static boolean passes(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // Agroal found no connection in time and says so in a plain SQLException
      return e instanceof SQLTransientException || isFrom("io.agroal", e);
    }
    return state.startsWith("08") || PASSING.contains(state);
  }

  private static boolean isFrom(String thePackage, Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length > 0 && stack[0].getClassName().startsWith(thePackage);
  }
}
