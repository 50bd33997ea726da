package kz.tirek.shared.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells trouble with the database that passes by itself from mistakes in our SQL. */
enum DatabaseTrouble {
  /** The service may be asked again, and nothing was stored. */
  PASSES("unavailable"),
  /** The database was told to commit, and the connection broke before it answered. */
  OUTCOME_UNKNOWN("outcome-unknown");

  /** Shutdown, crash, starting up, statement or lock timeout, serialization, deadlock. */
  private static final Set<String> PASSING =
      Set.of("57014", "57P01", "57P02", "57P03", "55P03", "40001", "40P01");

  /** No connection; no room on the disk, no memory, too many connections. */
  private static final List<String> PASSING_CLASSES = List.of("08", "53");

  private final String code;

  DatabaseTrouble(String code) {
    this.code = code;
  }

  /** The code of the problem that is answered. */
  String code() {
    return code;
  }

  /** What went wrong with the database; empty when it is none of this. */
  static Optional<DatabaseTrouble> in(Throwable failure) {
    List<Throwable> all = causes(failure);
    Optional<SQLException> sql =
        all.stream()
            .filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .filter(each -> passes(each) || isLost(each))
            .findFirst();
    // an XA resource speaks up only when a transaction ends
    boolean atCommit = all.stream().anyMatch(XAException.class::isInstance);
    return sql.map(each -> atCommit && isLost(each) ? OUTCOME_UNKNOWN : PASSES);
  }

  private static boolean passes(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // Agroal found no connection in time and says so in a plain SQLException
      return e instanceof SQLTransientException || isFrom("io.agroal", e);
    }
    return PASSING.contains(state) || PASSING_CLASSES.stream().anyMatch(state::startsWith);
  }

  /** Whether the server may have done what it was told, but could not say so. */
  private static boolean isLost(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static boolean isFrom(String thePackage, Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return stack.length > 0 && stack[0].getClassName().startsWith(thePackage);
  }

  /**
   * The failure, its causes, and what was suppressed on the way, which is where Narayana puts it.
   */
  private static List<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable each = open.poll();
      if (seen.add(each)) {
        causes.add(each);
        Stream.concat(Stream.ofNullable(each.getCause()), Stream.of(each.getSuppressed()))
            .forEach(open::add);
      }
    }
    return causes;
  }
}
