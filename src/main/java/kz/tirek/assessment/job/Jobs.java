package kz.tirek.assessment.job;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.assessment.job.Job.Kind;
import kz.tirek.assessment.job.Job.Progress;
import kz.tirek.assessment.job.Job.State;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/**
 * The jobs, and which parts of them are still to be done. A part is done in the transaction that
 * says so: a node that is killed amid it has done nothing, and another takes it up. Two nodes never
 * do the same part.
 */
@ApplicationScoped
public class Jobs {

  /** Cases are read and written this many at once: some tenths of a second. */
  static final int CASES_IN_PART = 300;

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final String ASK =
      """
      insert into job (job_id, kind, rulebook, against, for_day, asked_at, asked_by, state)
      values (?, ?, ?, ?::text, ?, ?, ?::text, 'WAITING')
      on conflict do nothing
      """;

  private static final String JOBS =
      """
      select j.job_id, kind, rulebook, against, for_day, asked_at, asked_by, state, total, begun_at, ended_at,
             coalesce(j.judged, sum(p.judged), 0) as judged, coalesce(j.changed, sum(p.changed), 0) as changed,
             coalesce(j.failed, sum(p.failed), 0) as failed
        from job j left join job_part p using (job_id)
      """;

  private static final String FIND = JOBS + " where j.job_id = ? group by j.job_id";

  private static final String LATEST = JOBS + " group by j.job_id order by j.place desc limit ?";

  private static final String FOUND =
      "select found::text from job_part where job_id = ? and found is not null order by part";

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('tirek jobs ' || ?, 0))";

  private static final String UNFINISHED =
      "select count(*) from job where state in ('WAITING', 'RUNNING') and kind = ?";

  private static final String ANY =
      "select exists (select from job where state in ('WAITING', 'RUNNING'))";

  private static final String WAITING =
      "select job_id, kind from job where state = 'WAITING' order by place limit 1 for update skip locked";

  // waits for parts of it that are under way, so that none of them is written after its successor's
  private static final String SUPERSEDE =
      """
      update job set state = 'SUPERSEDED', ended_at = ?
       where state in ('WAITING', 'RUNNING') and kind <> 'IMPACT'
         and place < (select place from job where job_id = ?)
      """;

  private static final String LAST_IDS =
      """
      select family_id, n from (
        select family_id, row_number() over (order by family_id) as n, count(*) over () as total
          from family where status = 'OPEN') f
       where n % ? = 0 or n = total
       order by n
      """;

  private static final String PARTS =
      """
      insert into job_part (job_id, part, after_id, up_to_id)
      select ?, number, after_id, up_to_id
        from unnest(?::text[]::uuid[], ?::text[]::uuid[]) with ordinality as p (after_id, up_to_id, number)
      """;

  private static final String BEGIN =
      "update job set state = 'RUNNING', total = ?, begun_at = ? where job_id = ?";

  // what judges anew goes before what only counts; whoever supersedes the job waits for the part,
  // and so that it need not wait for all of them, none is taken while a job waits to begin
  private static final String NEXT_PART =
      """
      select j.job_id, kind, rulebook, against, for_day, asked_at, asked_by, state, total, begun_at, ended_at,
             0 as judged, 0 as changed, 0 as failed, part, after_id, up_to_id
        from job j join job_part p using (job_id)
       where state = 'RUNNING' and p.done_at is null and not exists (select from job w where w.state = 'WAITING')
         and (j.job_id, part) not in (select * from unnest(?::text[]::uuid[], ?::text[]::integer[]))
       order by kind = 'IMPACT', j.place, part
       limit 1
         for update of p skip locked
         for share of j skip locked
      """;

  private static final String DONE =
      "update job_part set done_at = ?, judged = ?, changed = ?, failed = ?, found = ?::jsonb where job_id = ? and part = ?";

  private static final String END =
      """
      update job set state = 'DONE', ended_at = ?
       where state = 'RUNNING' and not exists (
             select from job_part p where p.job_id = job.job_id and p.done_at is null)
      """;

  // an impact is made of what its parts found
  private static final String FORGET_PARTS =
      """
      with ended as (
        select job_id from job where ended_at < ? and kind <> 'IMPACT' and judged is null for update skip locked),
      kept as (
        update job j set judged = s.judged, changed = s.changed, failed = s.failed
          from (select job_id, coalesce(sum(judged), 0) as judged, coalesce(sum(changed), 0) as changed,
                       coalesce(sum(failed), 0) as failed
                  from ended left join job_part using (job_id) group by job_id) s
         where s.job_id = j.job_id)
      delete from job_part p using ended e where e.job_id = p.job_id
      """;

  private static final String FAIL =
      "update job set state = 'FAILED', ended_at = ? where job_id = ?";

  private final Sql sql;
  private final Clock clock;
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  @Inject
  Jobs(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Part of a job: the cases whose ids follow one and do not follow another. */
  record Part(Job job, int number, UUID after, UUID upTo) {

    Key key() {
      return new Key(job.id(), number);
    }

    /** Which part it is. */
    record Key(UUID job, int number) {}
  }

  public UUID newId() {
    return ids.generate();
  }

  /**
   * Asks for a job, which begins soon after the transaction. One for a day is asked for once,
   * whatever node it is that sees the day begin.
   *
   * @param against null where the kind compares nothing
   * @param by null where nobody asks
   */
  public void ask(UUID id, Kind kind, String rulebook, String against, LocalDate day, String by) {
    sql.change(ASK, id, kind, rulebook, against, day, now(), by);
  }

  public Optional<Job> find(UUID id) {
    return sql.one(FIND, Jobs::job, id);
  }

  /** The last ones, the latest first. */
  public List<Job> latest(int most) {
    return sql.all(LATEST, Jobs::job, most);
  }

  /** What the parts of a job found, in JSON. */
  public List<String> found(UUID id) {
    return sql.all(FOUND, row -> row.getString(1), id);
  }

  /**
   * Begins a job that waits, in a transaction that reaches all cases; those before it that judge
   * the same cases are over.
   *
   * @return whether there was one
   */
  boolean begin() {
    Waiting waiting = sql.one(WAITING, Waiting::of).orElse(null);
    if (waiting == null) {
      return false;
    }
    if (waiting.kind != Kind.IMPACT) {
      sql.change(SUPERSEDE, now(), waiting.id);
    }
    List<String> after = new ArrayList<>(List.of(BEFORE_ALL.toString()));
    List<String> upTo = new ArrayList<>();
    int total = 0;
    for (LastId last : sql.all(LAST_IDS, LastId::of, CASES_IN_PART)) {
      upTo.add(last.id);
      after.add(last.id);
      total = last.number;
    }
    // cases that are opened meanwhile
    upTo.add(AFTER_ALL.toString());
    sql.change(PARTS, waiting.id, after.subList(0, upTo.size()), upTo);
    sql.change(BEGIN, total, now(), waiting.id);
    return true;
  }

  private record Waiting(UUID id, Kind kind) {
    static Waiting of(ResultSet row) throws SQLException {
      return new Waiting(Columns.id(row, "job_id"), Columns.code(row, "kind", Kind.class));
    }
  }

  private record LastId(String id, int number) {
    static LastId of(ResultSet row) throws SQLException {
      return new LastId(row.getString(1), row.getInt(2));
    }
  }

  /**
   * Takes a part that nobody else has in hand, until the transaction ends; none while a job waits
   * to begin, which may supersede this one or go before it.
   *
   * @param but none of these
   */
  Optional<Part> next(Collection<Part.Key> but) {
    List<Part.Key> others = List.copyOf(but);
    return sql.one(
        NEXT_PART,
        row ->
            new Part(
                job(row),
                row.getInt("part"),
                Columns.id(row, "after_id"),
                Columns.id(row, "up_to_id")),
        others.stream().map(each -> each.job().toString()).toList(),
        others.stream().map(each -> Integer.toString(each.number())).toList());
  }

  /** Writes down what came of a part. */
  void done(Part part, PartWork.Result result) {
    sql.change(
        DONE,
        now(),
        result.judged(),
        result.changed(),
        result.failed(),
        result.found(),
        part.job.id(),
        part.number);
  }

  /**
   * Ends jobs of which every part is done.
   *
   * @return whether there was one
   */
  boolean end() {
    return sql.change(END, now()) > 0;
  }

  /** How many jobs of a kind wait or run; nobody else is told until the transaction ends. */
  public int unfinished(Kind kind) {
    sql.one(ALONE, row -> true, kind);
    return sql.one(UNFINISHED, row -> row.getInt(1), kind).orElseThrow();
  }

  /** Whether there is a job that waits or runs. */
  boolean any() {
    return sql.one(ANY, row -> row.getBoolean(1)).orElseThrow();
  }

  /**
   * Forgets the parts of jobs that ended before an instant; how many cases they came to stays.
   *
   * @return how many parts
   */
  public int forgetParts(Instant before) {
    return sql.change(FORGET_PARTS, before);
  }

  /** Gives a job up. */
  void fail(UUID job) {
    sql.change(FAIL, now(), job);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Job job(ResultSet row) throws SQLException {
    int total = row.getInt("total");
    boolean waiting = row.wasNull();
    return new Job(
        Columns.id(row, "job_id"),
        Columns.code(row, "kind", Kind.class),
        row.getString("rulebook"),
        row.getString("against"),
        Columns.day(row, "for_day"),
        Columns.instant(row, "asked_at"),
        row.getString("asked_by"),
        Columns.code(row, "state", State.class),
        waiting
            ? null
            : new Progress(
                total, row.getInt("judged"), row.getInt("changed"), row.getInt("failed")),
        Columns.instant(row, "begun_at"),
        Columns.instant(row, "ended_at"));
  }
}
