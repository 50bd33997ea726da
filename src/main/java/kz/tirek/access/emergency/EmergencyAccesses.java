package kz.tirek.access.emergency;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.event.NewsForSupervisors;
import kz.tirek.shared.event.NewsForSupervisors.Kind;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/**
 * The table of emergency accesses. Which of its rows a caller sees, row-level security decides:
 * one's own, and for supervisors those to the agency's cases that are open to them.
 */
@ApplicationScoped
class EmergencyAccesses {

  private static final String COLUMNS =
      """
      select emergency_id, family_id, worker, reason, from_at, until_at, ended_by, reviewed_at, reviewed_by, review_note
        from emergency_access
       where agency = ?
      """;

  private static final String PAGE =
      COLUMNS
          + """
             and emergency_id < ? and (not ? or reviewed_at is null)
           order by emergency_id desc
           limit ?
          """;

  private static final String RUNNING = "select running_emergency(?, ?, ?, ?, ?)";

  private static final String TAKE =
      "select family_id from enter_emergency(?, ?, ?, ?, ?, ?, ?, ?)";

  // an access lasts longer than no time at all, also when it is ended in the moment it begins
  private static final String END =
      """
      update emergency_access set until_at = greatest(?, from_at + interval '1 microsecond'), ended_by = ?
       where agency = ? and emergency_id = ? and until_at > ?
      """;

  private static final String REVIEW =
      """
      update emergency_access set reviewed_at = ?, reviewed_by = ?, review_note = ?
       where agency = ? and emergency_id = ? and reviewed_at is null
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Event<NewsForSupervisors> news;
  private final Clock clock;

  @Inject
  EmergencyAccesses(Sql sql, Event<NewsForSupervisors> news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  /** Latest first. */
  List<EmergencyAccessView> page(String agency, boolean unreviewed, UUID after, int rows) {
    return sql.all(PAGE, EmergencyAccessView::of, agency, after, unreviewed, rows);
  }

  Optional<EmergencyAccessView> find(String agency, UUID id) {
    return sql.one(COLUMNS + " and emergency_id = ?", EmergencyAccessView::of, agency, id);
  }

  /**
   * The access that a worker has to this case already. Until the transaction is over, the worker
   * takes no other.
   */
  Optional<UUID> running(NewEmergencyAccess wanted, String agency, String worker) {
    return sql.one(
        RUNNING,
        row -> row.getObject(1, UUID.class),
        wanted.family(),
        wanted.caseNumber(),
        agency,
        worker,
        clock.instant());
  }

  /**
   * Gives it, and tells the supervisors.
   *
   * @return the case; empty where there is none, or it is closed even to emergencies
   */
  Optional<UUID> take(UUID id, NewEmergencyAccess wanted, String agency, String worker) {
    Instant now = clock.instant();
    Optional<UUID> family =
        sql.one(
            TAKE,
            row -> Columns.id(row, "family_id"),
            id,
            wanted.family(),
            wanted.caseNumber(),
            agency,
            worker,
            wanted.reason(),
            now,
            now.plus(wanted.time()));
    family.ifPresent(
        it ->
            news.fire(
                new NewsForSupervisors(Kind.EMERGENCY_ACCESS, agency, it, id, worker, worker)));
    return family;
  }

  /** Ends it, unless it has ended. */
  void end(String agency, UUID id, String by) {
    Instant now = clock.instant();
    sql.change(END, now, by, agency, id, now);
  }

  /** False, and nothing is done, where it was reviewed before. */
  boolean review(String agency, UUID id, String note, String by) {
    return sql.change(REVIEW, clock.instant(), by, note, agency, id) == 1;
  }
}
