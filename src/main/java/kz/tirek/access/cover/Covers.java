package kz.tirek.access.cover;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;

/** The table of who covers for whom. */
@ApplicationScoped
class Covers {

  private static final String COLUMNS =
      """
      select cover_id, absent, covering, from_day, until_day, arranged_at, arranged_by, ended_at, ended_by
        from cover
       where agency = ? and (?::text is null or ? in (absent, covering))
      """;

  private static final String PAGE =
      COLUMNS
          + """
             and cover_id < ? and (ended_at is null and until_day >= ?) <> ?
           order by cover_id desc
           limit ?
          """;

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'cover', ?, ?, ?), 0))";

  private static final String OVERLAPS =
      """
      select true from cover
       where agency = ? and absent = ? and covering = ? and ended_at is null and from_day <= ? and until_day >= ?
       limit 1
      """;

  private static final String ADD =
      """
      insert into cover (cover_id, agency, absent, covering, from_day, until_day, arranged_at, arranged_by)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String END =
      """
      update cover set ended_at = ?, ended_by = ?
       where agency = ? and cover_id = ? and ended_at is null and until_day >= ?
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Today today;
  private final Clock clock;

  @Inject
  Covers(Sql sql, Today today, Clock clock) {
    this.sql = sql;
    this.today = today;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  /**
   * A page, what was arranged last first.
   *
   * @param worker only what concerns this worker; null: all of the agency
   * @param over those that are over, and otherwise those that are not
   * @param after the last of the page before
   */
  List<CoverView> page(String agency, String worker, boolean over, UUID after, int rows) {
    return sql.all(PAGE, CoverView::of, agency, worker, worker, after, today.date(), over, rows);
  }

  /**
   * @param worker only where it concerns this worker; null: whomever
   */
  Optional<CoverView> find(String agency, String worker, UUID id) {
    return sql.one(COLUMNS + " and cover_id = ?", CoverView::of, agency, worker, worker, id);
  }

  /** False, and nothing is done, where the one covers for the other on some of these days. */
  boolean add(UUID id, String agency, NewCover cover, String by) {
    // two that are arranged at once would not see each other
    sql.one(ALONE, row -> true, agency, cover.absent(), cover.covering());
    if (sql.one(
            OVERLAPS,
            row -> true,
            agency,
            cover.absent(),
            cover.covering(),
            cover.until(),
            cover.from())
        .isPresent()) {
      return false;
    }
    sql.change(
        ADD,
        id,
        agency,
        cover.absent(),
        cover.covering(),
        cover.from(),
        cover.until(),
        clock.instant(),
        by);
    return true;
  }

  /** Ends it, unless it is over. */
  void end(String agency, UUID id, String by) {
    sql.change(END, clock.instant(), by, agency, id, today.date());
  }
}
