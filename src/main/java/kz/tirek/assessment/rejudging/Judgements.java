package kz.tirek.assessment.rejudging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.shared.sql.Sql;

/** The table of what the rules said of each case when it was judged last. */
@Singleton
class Judgements {

  /**
   * What was judged of an earlier version of a case never takes the place of what was judged of a
   * later one. The text of an array of codes has no need of quotes.
   */
  private static final String WRITE =
      """
      with judged as (
        select family_id, case_version, state, verdicts::text[] as verdicts, counted::text[] as counted,
               coalesce(district, 'UNKNOWN') as district, coalesce(household, 'UNKNOWN') as household
          from unnest(?::text[]::uuid[], ?::text[]::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
               as j (family_id, case_version, state, verdicts, counted, district, household)),
      stood as (
        select j.family_id, s.verdicts from judged j join judgement s using (family_id)),
      written as (
        insert into judgement as w (family_id, rulebook, judged_for, case_version, judged_at, job_id, state, verdicts, counted,
                                    agency, district, household)
        select j.family_id, ?, ?, j.case_version, ?, ?::uuid, j.state, j.verdicts, j.counted, f.agency, j.district, j.household
          from judged j join family f using (family_id)
         order by j.family_id
        on conflict (family_id) do update
           set rulebook = excluded.rulebook, judged_for = excluded.judged_for, case_version = excluded.case_version,
               judged_at = excluded.judged_at, job_id = excluded.job_id, state = excluded.state, verdicts = excluded.verdicts,
               counted = excluded.counted, agency = excluded.agency, district = excluded.district,
               household = excluded.household
         where w.case_version <= excluded.case_version)
      select count(*) as changed, rulebook_changes_for_now() as publications
        from judged j left join stood s using (family_id) where s.verdicts is distinct from j.verdicts
      """;

  private static final String PUBLICATIONS = "select rulebook_changes_for_now()";

  private static final String CLOSE =
      """
      update judgement j
         set state = 'CLOSED', case_version = f.version, judged_for = ?, judged_at = ?, job_id = null, verdicts = '{}',
             counted = '{}'
        from family f
       where f.family_id = ? and f.status = 'CLOSED' and j.family_id = f.family_id and j.case_version <= f.version
      """;

  private final Sql sql;
  private final Clock clock;

  @Inject
  Judgements(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What came of writing some.
   *
   * @param changed how many say something else than those that stood, or stand where none did
   * @param publications how often rulebooks were published or taken back by then, and will have
   *     been until the transaction ends
   */
  record Written(int changed, long publications) {}

  /**
   * Writes them in the place of those that stood.
   *
   * @param job null where a change of a case is the reason
   */
  Written write(String rulebook, LocalDate day, UUID job, List<Judgement> judged) {
    return sql.one(
            WRITE,
            row -> new Written(row.getInt("changed"), row.getLong("publications")),
            column(judged, Judgement::family),
            column(judged, Judgement::caseVersion),
            column(judged, Judgement::state),
            column(judged, each -> array(each.verdicts())),
            column(judged, each -> array(each.counted())),
            column(judged, Judgement::district),
            column(judged, Judgement::household),
            rulebook,
            day,
            now(),
            job)
        .orElseThrow();
  }

  /**
   * Waits until publications that are under way are over; the next one waits until the transaction
   * is.
   */
  void afterPublications() {
    sql.one(PUBLICATIONS, row -> true);
  }

  /** Nothing is said any longer of a case, where it is closed. */
  void close(UUID family, LocalDate day) {
    sql.change(CLOSE, day, now(), family);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static List<String> column(List<Judgement> judged, Function<Judgement, Object> column) {
    return judged.stream().map(column).map(each -> Objects.toString(each, null)).toList();
  }

  private static String array(List<String> codes) {
    return "{" + String.join(",", codes) + "}";
  }
}
