package kz.tirek.access.seal.chain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Lets the present transaction see the trail of all agencies, to seal it or to check its seals, and
 * nothing else.
 */
@ApplicationScoped
public class TrailScope {

  private static final String SCOPE = "select set_config('tirek.trail', 'whole', true)";

  private final AgroalDataSource database;

  @Inject
  TrailScope(AgroalDataSource database) {
    this.database = database;
  }

  public void wholeTrail() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement scope = connection.prepareStatement(SCOPE)) {
      scope.execute();
    }
  }
}
