package kz.tirek.shared.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL in the present transaction. Parameters are what PostgreSQL knows, instants, codes, and
 * lists, which arrive as {@code text[]}; a null whose type the statement does not tell needs a cast
 * there.
 */
@ApplicationScoped
public class Sql {

  /** Reads one row. */
  public interface Reading<R> {
    R of(ResultSet row) throws SQLException;
  }

  private interface Doing<R> {
    R with(PreparedStatement statement) throws SQLException;
  }

  /** How PostgreSQL says that a unique key is taken. */
  private static final String TAKEN = "23505";

  private final AgroalDataSource database;

  @Inject
  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /** Does it, and says how many rows that touched. */
  public int change(String statement, Object... parameters) {
    return prepared(statement, PreparedStatement::executeUpdate, parameters);
  }

  /**
   * Does it, and says how many rows that touched: none where another row has by then what is unique
   * to one. Nothing more can be done in the transaction in that case.
   */
  public int changeUnlessTaken(String statement, Object... parameters) {
    try {
      return change(statement, parameters);
    } catch (IllegalStateException failed) {
      if (failed.getCause() instanceof SQLException cause && TAKEN.equals(cause.getSQLState())) {
        return 0;
      }
      throw failed;
    }
  }

  public <R> List<R> all(String query, Reading<R> reading, Object... parameters) {
    return prepared(
        query,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<R> all = new ArrayList<>();
            while (rows.next()) {
              all.add(reading.of(rows));
            }
            return all;
          }
        },
        parameters);
  }

  /** The first row; empty where there is none, or nothing is in it. */
  public <R> Optional<R> one(String query, Reading<R> reading, Object... parameters) {
    return prepared(
        query,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reading.of(rows)) : Optional.empty();
          }
        },
        parameters);
  }

  private <R> R prepared(String sql, Doing<R> doing, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, value(connection, parameters[i]));
      }
      return doing.with(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("the database did not do what it was told", failed);
    }
  }

  private static Object value(Connection connection, Object parameter) throws SQLException {
    if (parameter instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (parameter instanceof List<?> list) {
      return connection.createArrayOf("text", list.toArray());
    }
    return parameter instanceof Enum<?> constant ? constant.name() : parameter;
  }
}
