package kz.tirek.rulebook.version;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.sql.Sql;

/** The table of what was published. */
@ApplicationScoped
public class PublicationTable {

  private static final String ROWS =
      """
      select publication_id, number, version, from_day, past_days, published_at, published_by, withdrawn_at, withdrawn_by
        from rulebook_publication
      """;

  private static final String ADD =
      """
      insert into rulebook_publication (publication_id, version, from_day, past_days, published_at, published_by)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final String WITHDRAW =
      """
      update rulebook_publication set withdrawn_at = ?, withdrawn_by = ?
       where publication_id = ? and withdrawn_at is null
      """;

  private static final String CHANGES = "select changes from rulebook_changes";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  private final Sql sql;
  private final Clock clock;

  @Inject
  PublicationTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public UUID newId() {
    return ids.generate();
  }

  /** How often something was published or taken back. */
  public long changes() {
    return sql.one(CHANGES, row -> row.getLong(1)).orElseThrow();
  }

  /** The same, once nobody else is about to change it; nobody else does until this is over. */
  public long changesAlone() {
    return sql.one(CHANGES + " for update", row -> row.getLong(1)).orElseThrow();
  }

  /**
   * Those that stand: the latest start first, and of the same start what was published last. The
   * first of them whose start is not after a day judges it.
   */
  List<Publication> standing() {
    return sql.all(
        ROWS + " where withdrawn_at is null order by from_day desc, number desc", Publication::of);
  }

  /**
   * A page, what was published last first.
   *
   * @param after the number of the last of the page before
   */
  public List<Publication> page(long after, int rows) {
    return sql.all(
        ROWS + " where number < ? order by number desc limit ?", Publication::of, after, rows);
  }

  public Optional<Publication> find(UUID id) {
    return sql.one(ROWS + " where publication_id = ?", Publication::of, id);
  }

  /** That which judges a day; empty where none does. */
  public Optional<Publication> judging(LocalDate day) {
    return standing().stream().filter(each -> !each.from().isAfter(day)).findFirst();
  }

  /** What was published last and stands. */
  public Optional<Publication> last() {
    return sql.one(
        ROWS + " where withdrawn_at is null order by number desc limit 1", Publication::of);
  }

  public void add(UUID id, String version, LocalDate from, boolean pastDays, String by) {
    sql.change(ADD, id, version, from, pastDays, clock.instant(), by);
    changed();
  }

  public void withdraw(UUID id, String by) {
    sql.change(WITHDRAW, clock.instant(), by, id);
    changed();
  }

  private void changed() {
    sql.change("update rulebook_changes set changes = changes + 1");
  }
}
