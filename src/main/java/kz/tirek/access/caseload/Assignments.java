package kz.tirek.access.caseload;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.sql.Sql;

/** The table of whose case it is, and was. */
@ApplicationScoped
class Assignments {

  private static final String COLUMNS =
      """
      select assignment_id, worker, from_at, assigned_by, until_at, ended_by, ended_for
        from assignment
      """;

  private static final String PAGE =
      COLUMNS
          + """
             where family_id = ? and (from_at, assignment_id) < (?, ?)
             order by from_at desc, assignment_id desc
             limit ?
            """;

  private static final String ADD =
      """
      insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
      values (?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String END =
      """
      update assignment set until_at = ?, ended_by = ?, ended_for = ?
       where family_id = ? and assignment_id = ? and until_at is null
      """;

  /** Where an assignment stands in the list of a case: the latest first. */
  record Place(Instant from, UUID id) {

    static final Place BEFORE_ALL =
        new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Place of(String text) {
      String[] parts = text.split(" ");
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    static String of(AssignmentView assignment) {
      return assignment.from() + " " + assignment.id();
    }
  }

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Clock clock;

  @Inject
  Assignments(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  List<AssignmentView> page(UUID family, Place after, int rows) {
    return sql.all(PAGE, AssignmentView::of, family, after.from, after.id, rows);
  }

  Optional<AssignmentView> find(UUID family, UUID id) {
    return sql.one(
        COLUMNS + "where family_id = ? and assignment_id = ?", AssignmentView::of, family, id);
  }

  /** False, and nothing is done, where the worker has the case already. */
  boolean add(UUID family, UUID id, String worker, String by) {
    return sql.change(ADD, family, id, worker, clock.instant(), by) == 1;
  }

  /** Ends it, unless it has ended. */
  void end(UUID family, UUID id, AssignmentEnd reason, String by) {
    sql.change(END, clock.instant(), by, reason, family, id);
  }
}
