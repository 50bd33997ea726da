package kz.tirek.assessment.rejudging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tirek.assessment.job.Job;
import kz.tirek.shared.sql.Sql;

/** The table of what the rules said of each case when all were judged last. */
@Singleton
class Judgements {

  /** The text of an array of codes has no need of quotes. */
  private static final String WRITE =
      """
      with judged as (
        select family_id, case_version, verdicts::text[] as verdicts
          from unnest(?::text[]::uuid[], ?::text[]::integer[], ?::text[]) as j (family_id, case_version, verdicts)),
      stood as (
        select j.family_id, s.verdicts from judged j join judgement s using (family_id)),
      written as (
        insert into judgement (family_id, rulebook, judged_for, case_version, judged_at, job_id, verdicts)
        select family_id, ?, ?, case_version, ?, ?, verdicts from judged
        on conflict (family_id) do update
           set rulebook = excluded.rulebook, judged_for = excluded.judged_for, case_version = excluded.case_version,
               judged_at = excluded.judged_at, job_id = excluded.job_id, verdicts = excluded.verdicts)
      select count(*) from judged j left join stood s using (family_id) where s.verdicts is distinct from j.verdicts
      """;

  private final Sql sql;
  private final Clock clock;

  @Inject
  Judgements(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Writes them in the place of those that stood.
   *
   * @return how many say something else than those that stood, or stand where none did
   */
  int write(Job job, List<Judgement> judged) {
    return sql.one(
            WRITE,
            row -> row.getInt(1),
            judged.stream().map(each -> each.family().toString()).toList(),
            judged.stream().map(each -> Integer.toString(each.caseVersion())).toList(),
            judged.stream().map(each -> "{" + String.join(",", each.verdicts()) + "}").toList(),
            job.rulebook(),
            job.day(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            job.id())
        .orElseThrow();
  }
}
