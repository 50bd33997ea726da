package kz.tirek.access.guard;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kz.tirek.access.trail.AuditEvent;
import kz.tirek.access.trail.Trail;
import kz.tirek.shared.job.OwnWork;

/** Lets the service's own work in to every case, under its name. */
@ApplicationScoped
class JobDoor implements OwnWork {

  private static final String SCOPE = "select set_config('tirek.job', ?, true)";

  private final AgroalDataSource database;
  private final Trail trail;
  private final Clock clock;

  @Inject
  JobDoor(AgroalDataSource database, Trail trail, Clock clock) {
    this.database = database;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public void run(String name, String agency, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              enter(name);
              work.run();
              trail.add(event(name, agency, null));
            });
  }

  @Override
  public boolean runOn(UUID family, String name, String agency, BooleanSupplier work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              enter(name);
              boolean done = work.getAsBoolean();
              if (done) {
                trail.add(event(name, agency, family));
              }
              return done;
            });
  }

  @Override
  public void amid(String name, Runnable work) {
    enter(name);
    try {
      work.run();
    } finally {
      enter("");
    }
  }

  private void enter(String name) {
    try (Connection connection = database.getConnection();
        PreparedStatement scope = connection.prepareStatement(SCOPE)) {
      scope.setString(1, name);
      scope.execute();
    } catch (SQLException unreadable) {
      throw new IllegalStateException("a job could not begin", unreadable);
    }
  }

  private AuditEvent event(String name, String agency, UUID family) {
    return new AuditEvent(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        agency,
        name,
        null,
        List.of("system"),
        name,
        family,
        null,
        null,
        "SYSTEM",
        AuditEvent.DONE,
        UUID.randomUUID());
  }
}
