package kz.tirek.access.caseload.move;

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
 * Gives all cases of a worker to another. Restricted ones stay: whoever is named on them is told.
 */
@ApplicationScoped
class CaseloadMoves {

  private static final String ENTER =
      "select set_config('tirek.families', array(select caseload_of(?))::text, true)";

  // the cases before what is under them, as whoever erases one of them does, or each would wait for
  // the other; one that went to another agency or was restricted in that moment is none of them
  private static final String KEEP =
      """
      select family_id from family
       where family_id = any (scope_families()) and agency = scope_agency() and restricted_to is null
       order by family_id
         for key share
      """;

  private static final String ENTER_KEPT =
      "select set_config('tirek.families', ?::uuid[]::text, true)";

  private static final String COUNT =
      """
      select count(*) as cases, count(other.worker) as had_already
        from assignment a
        left join assignment other on other.family_id = a.family_id and other.worker = ? and other.until_at is null
       where a.family_id = any (scope_families()) and a.worker = ? and a.until_at is null
      """;

  private static final String TAKE =
      """
      update assignment set until_at = ?, ended_by = ?, ended_for = 'MOVED'
       where family_id = any (scope_families()) and worker = ? and until_at is null
      returning family_id
      """;

  private static final String GIVE =
      """
      insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
      select family_id, gen_random_uuid(), ?, ?, ?
        from unnest(?::uuid[]) family_id
       order by family_id
      on conflict do nothing
      """;

  private static final String WRITE =
      """
      insert into caseload_move (move_id, agency, from_worker, to_worker, cases, had_already, moved_at, moved_by)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Event<NewsForSupervisors> news;
  private final Clock clock;

  @Inject
  CaseloadMoves(Sql sql, Event<NewsForSupervisors> news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  UUID newId() {
    return ids.generate();
  }

  CaseloadMovePreview preview(String from, String to) {
    enter(from);
    return sql.one(
            COUNT,
            row -> new CaseloadMovePreview(row.getInt("cases"), row.getInt("had_already")),
            to,
            from)
        .orElseThrow();
  }

  /** Moves them, and says which they were. */
  List<UUID> move(UUID id, String from, String to, String agency, String by) {
    Instant now = clock.instant();
    enter(from);
    List<UUID> kept = sql.all(KEEP, row -> Columns.id(row, "family_id"));
    sql.one(ENTER_KEPT, row -> row.getString(1), kept);
    List<UUID> moved = sql.all(TAKE, row -> Columns.id(row, "family_id"), now, by, from);
    // in the order of the ids, so that two moves to the same worker do not wait for each other
    int given = sql.change(GIVE, to, now, by, moved);
    sql.change(WRITE, id, agency, from, to, moved.size(), moved.size() - given, now, by);
    for (UUID restricted :
        sql.all("select restricted_cases_of(?) as id", row -> Columns.id(row, "id"), from)) {
      news.fire(
          new NewsForSupervisors(Kind.RESTRICTED_CASE_NOT_MOVED, agency, restricted, id, from, by));
    }
    return moved;
  }

  Optional<CaseloadMoveView> find(UUID id) {
    return sql.one(
        "select move_id, from_worker, to_worker, cases, had_already, moved_at, moved_by from caseload_move where move_id = ?",
        CaseloadMoveView::of,
        id);
  }

  private void enter(String worker) {
    sql.one(ENTER, row -> row.getString(1), worker);
  }
}
