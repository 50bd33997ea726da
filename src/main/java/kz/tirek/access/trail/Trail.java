package kz.tirek.access.trail;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Adds to the audit trail, in the transaction of the deed: when it cannot be written, the deed is
 * not done. Deeds to one case are written by the database as it lets the caller in ({@code
 * enter_case}).
 */
@ApplicationScoped
public class Trail {

  private static final String INSERT =
      """
      insert into audit_event
        (at, agency, subject, client, roles, deed, family_id, shown, relation, purpose, outcome, request, mac)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource database;
  private final Marks marks;

  @Inject
  Trail(AgroalDataSource database, Marks marks) {
    this.database = database;
    this.marks = marks;
  }

  @Transactional(TxType.MANDATORY)
  public void add(AuditEvent event) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, event.at().atOffset(ZoneOffset.UTC));
      insert.setString(2, event.agency());
      insert.setString(3, event.subject());
      insert.setString(4, event.client());
      insert.setArray(5, connection.createArrayOf("text", event.roles().toArray()));
      insert.setString(6, event.deed());
      insert.setObject(7, event.family());
      insert.setArray(
          8,
          event.shown() == null ? null : connection.createArrayOf("uuid", event.shown().toArray()));
      insert.setString(9, event.relation());
      insert.setString(10, event.purpose());
      insert.setString(11, event.outcome());
      insert.setObject(12, event.request());
      insert.setBytes(13, marks.of(event));
      if (insert.executeUpdate() != 1) {
        // a trigger or a rule on the table can swallow it without a word
        throw new SQLException("the trail did not take the event");
      }
    } catch (SQLException unwritable) {
      throw new TrailUnwritable(unwritable);
    }
  }
}
