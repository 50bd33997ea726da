package kz.tirek.access.caseload;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.tirek.shared.event.CaseOpened;

/** Writes down whose case it is. */
@ApplicationScoped
public class Caseload {

  private static final String ASSIGN =
      """
      insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
      values (?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final AgroalDataSource database;
  private final Clock clock;

  @Inject
  Caseload(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whoever takes a household in has its case. */
  void opened(@Observes CaseOpened opened) {
    if (opened.worker() != null) {
      assign(opened.family(), opened.worker(), opened.worker());
    }
  }

  /** Makes it the case of this worker too, unless it is already. */
  void assign(UUID family, String worker, String by) {
    try (Connection connection = database.getConnection();
        PreparedStatement assign = connection.prepareStatement(ASSIGN)) {
      assign.setObject(1, family);
      assign.setObject(2, ids.generate());
      assign.setString(3, worker);
      assign.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      assign.setString(5, by);
      assign.executeUpdate();
    } catch (SQLException unwritable) {
      throw new IllegalStateException("a case could not be assigned", unwritable);
    }
  }
}
