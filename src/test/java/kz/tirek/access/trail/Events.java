package kz.tirek.access.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Events as the service would write them, written by whoever has a connection. */
public final class Events {

  private Events() {}

  public static AuditEvent by(String subject) {
    return new AuditEvent(
        Instant.parse("2026-03-02T05:30:00Z"),
        "almaty-family-support",
        subject,
        null,
        List.of("caseworker"),
        "getFamily",
        null,
        null,
        null,
        "NONE",
        AuditEvent.DONE,
        UUID.randomUUID());
  }

  public static void add(Connection connection, AuditEvent event, Marks marks) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_event (at, agency, subject, roles, deed, purpose, outcome, request, mac)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, event.at().atOffset(ZoneOffset.UTC));
      insert.setString(2, event.agency());
      insert.setString(3, event.subject());
      insert.setArray(4, connection.createArrayOf("text", event.roles().toArray()));
      insert.setString(5, event.deed());
      insert.setString(6, event.purpose());
      insert.setString(7, event.outcome());
      insert.setObject(8, event.request());
      insert.setBytes(9, marks.of(event));
      insert.executeUpdate();
    }
  }
}
