package kz.tirek.access.guard;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Sees at start that row-level security binds the role that the service works as: it does not bind
 * superusers, nor the owner of a table.
 */
@Singleton
class SecondWall {

  private static final String UNBOUND =
      """
      select r.rolsuper or r.rolbypassrls
             or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
                         and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'usage'))
        from pg_roles r where r.rolname = current_user
      """;

  private final AgroalDataSource database;

  @Inject
  SecondWall(AgroalDataSource database) {
    this.database = database;
  }

  void check(@Observes @Priority(2) StartupEvent start) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unbound = connection.prepareStatement(UNBOUND);
        ResultSet answer = unbound.executeQuery()) {
      if (!answer.next() || answer.getBoolean(1)) {
        throw new ConfigurationException(
            "The database role quarkus.datasource.username owns tables or passes by row-level security. Give the service a role of"
                + " its own, and name the owner in quarkus.flyway.username and quarkus.flyway.password");
      }
    }
  }
}
