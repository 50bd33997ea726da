package kz.tirek.shared.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Deeds of {@link LostDatabaseTest}, each of which goes wrong in another way. */
@Path("/test/deed/{id}")
public class DeedResource {

  @Inject DataSource database;

  /** Takes so many seconds to commit; fewer than none: the commit is refused. */
  @POST
  @Operation(hidden = true)
  @Path("{seconds: -?[0-9]+}")
  @Allowed(Deed.TAKE_IN)
  public String store(UUID id, int seconds) throws SQLException {
    insert(id, seconds);
    return "\"stored\"";
  }

  /**
   * The connection breaks when nothing is left to do but commit; so it leaves nothing in the audit
   * trail, which would be written before.
   */
  @POST
  @Operation(hidden = true)
  @Path("broken")
  @PermitAll
  @Transactional
  public String breakAtCommit(UUID id) throws SQLException {
    insert(id, 0);
    breakConnection();
    return "\"stored\"";
  }

  /** The connection breaks when there is more to do. */
  @POST
  @Operation(hidden = true)
  @Path("early")
  @Allowed(Deed.TAKE_IN)
  public String breakEarly(UUID id) throws SQLException {
    breakConnection();
    try {
      insert(id, 0);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return "\"stored\"";
  }

  private void insert(UUID id, int seconds) throws SQLException {
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement("insert into slow_deed values (?, ?)")) {
      insert.setObject(1, id);
      insert.setInt(2, seconds);
      insert.executeUpdate();
    }
  }

  private void breakConnection() throws SQLException {
    int backend;
    try (Connection connection = database.getConnection();
        var ask = connection.createStatement();
        var row = ask.executeQuery("select pg_backend_pid()")) {
      row.next();
      backend = row.getInt(1);
    }
    QuarkusTransaction.suspendingExisting().call(() -> terminate(backend));
  }

  private boolean terminate(int backend) throws SQLException {
    try (Connection other = database.getConnection();
        var terminate = other.prepareStatement("select pg_terminate_backend(?, 5000)")) {
      terminate.setInt(1, backend);
      return terminate.execute();
    }
  }
}
