package kz.tirek.referral.record;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.referral.record.Referral.Days;
import kz.tirek.referral.record.Referral.Standing;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.shared.event.CaseTransferred;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/** The tables of referrals; which of them somebody sees, row-level security decides. */
@Singleton
public class ReferralTable {

  private static final String ADD =
      """
      insert into referral (family_id, referral_id, agency, made_by_agency, offer_id, provider_id, provider_kind, recipient,
                            formal, tie_id, restricted, help, barrier, step, service, members, follows, note, message,
                            despite, categories, status, word_of, answer_within, answer_until, moved_on, made_at, made_by,
                            changed_at)
      values (?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?::text[]::uuid[], ?::uuid, ?, ?, ?, ?, ?, ?, ?,
              ?::date, ?, ?, ?, ?)
      """;

  private static final String MOVE =
      """
      update referral set version = version + 1, status = ?, reason = ?, outcome = ?, word_of = ?, categories = ?,
             shared = ?, despite = ?, not_recorded = ?, asked_on = ?::date, answer_until = ?::date, answered_on = ?::date,
             accepted_on = ?::date, moved_on = ?, ended_on = ?::date, changed_at = ?
       where family_id = ? and referral_id = ?
      """;

  private static final String ADD_MOVE =
      """
      insert into referral_move (family_id, move_id, referral_id, from_status, to_status, reason, outcome, word_of, on_day,
                                 note, moved_at, moved_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SAY =
      """
      update referral set version = version + 1, family_said = ?, worker_said = ?, changed_at = ?
       where family_id = ? and referral_id = ?
      """;

  private static final String ADD_FEEDBACK =
      """
      insert into referral_feedback (family_id, feedback_id, referral_id, voice, help_received, on_day, note, recorded_at,
                                     recorded_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CONFIRM =
      """
      update referral set version = version + 1, encounter_id = ?, confirmed_at = ?, confirmed_by = ?, changed_at = ?
       where family_id = ? and referral_id = ?
      """;

  private static final String OF_CASE = "select * from referral where family_id = ?";
  private static final String ONE = OF_CASE + " and referral_id = ?";

  /** Whether the family agrees on a day that the provider sees all that was sent to it. */
  private static final String AGREED =
      """
      not exists (select from unnest(r.categories) as wanted (category)
                   where not exists (select from consents_in_force(r.family_id, 'REFERRAL', r.recipient, ?) c
                                      where wanted.category = any (c.categories)))
      """;

  private static final String SENT =
      "select * from referral r where provider_id = ? and shared is not null";

  private static final String OF_AGENCY = "select * from referral";

  /** What row-level security leaves of the agency's is found by it alone, one after the other. */
  private static final String OF_CASELOAD =
      "select referral.* from unnest(scope_families()) as mine (family_id) join referral using (family_id)";

  private static final String STILL_OPEN =
      OF_CASE + " and status = any (?) order by referral_id for update";

  private static final String DUE =
      """
      select family_id, agency, referral_id from referral
       where status = 'REQUESTED' and answer_until < ? and (family_id, referral_id) > (?, ?)
       order by family_id, referral_id limit ?
      """;

  /** A referral whose time to answer is over. */
  public record Due(UUID family, String agency, UUID id) {

    /** Stands before all. */
    public static final Due FIRST = new Due(new UUID(0, 0), null, new UUID(0, 0));
  }

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;

  @Inject
  ReferralTable(Sql sql) {
    this.sql = sql;
  }

  public UUID newId() {
    return ids.generate();
  }

  /** Adds a referral, which nobody was asked so far, and how it came about. */
  public void add(Referral referral) {
    sql.change(
        ADD,
        referral.family(),
        referral.id(),
        referral.agency(),
        referral.madeByAgency(),
        referral.to().offer(),
        referral.to().provider(),
        referral.to().providerKind(),
        referral.to().recipient(),
        referral.to().formal(),
        referral.to().tie(),
        referral.to().restricted(),
        referral.need().help(),
        referral.need().barrier(),
        referral.need().step(),
        referral.need().service(),
        referral.need().members().stream().map(UUID::toString).toList(),
        referral.follows(),
        referral.note(),
        referral.message(),
        referral.despite(),
        referral.categories().stream().map(Enum::name).toList(),
        referral.status(),
        referral.stands().reportedBy(),
        referral.days().answerWithin(),
        referral.days().until(),
        referral.days().moved(),
        referral.madeAt(),
        referral.madeBy(),
        referral.madeAt());
    addMove(referral, null, null, referral.madeAt(), referral.madeBy());
  }

  /** Keeps how a referral stands now, and how it came there. */
  public void move(Referral after, ReferralStatus from, String note, Instant at, String by) {
    Standing stands = after.stands();
    Days days = after.days();
    sql.change(
        MOVE,
        stands.status(),
        stands.reason(),
        stands.outcome(),
        stands.reportedBy(),
        after.categories().stream().map(Enum::name).toList(),
        after.shared(),
        after.despite(),
        after.notRecorded(),
        days.asked(),
        days.until(),
        days.answered(),
        days.accepted(),
        days.moved(),
        days.ended(),
        at,
        after.family(),
        after.id());
    addMove(after, from, note, at, by);
  }

  private void addMove(Referral after, ReferralStatus from, String note, Instant at, String by) {
    Standing stands = after.stands();
    sql.change(
        ADD_MOVE,
        after.family(),
        newId(),
        after.id(),
        from,
        stands.status(),
        stands.reason(),
        stands.outcome(),
        stands.reportedBy(),
        after.days().moved(),
        note,
        at,
        by);
  }

  /** Keeps what was said of it afterwards. */
  public void say(Referral after, UUID id, Feedback feedback) {
    sql.change(
        SAY,
        after.familySaid(),
        after.workerSaid(),
        feedback.recordedAt(),
        after.family(),
        after.id());
    sql.change(
        ADD_FEEDBACK,
        after.family(),
        id,
        after.id(),
        feedback.by(),
        feedback.helpReceived(),
        feedback.on(),
        feedback.note(),
        feedback.recordedAt(),
        feedback.recordedBy());
  }

  /** Keeps which fact it became. */
  public void confirm(Referral referral, UUID encounter, Instant at, String by) {
    sql.change(CONFIRM, encounter, at, by, at, referral.family(), referral.id());
  }

  public Optional<Referral> find(UUID family, UUID id) {
    return sql.one(ONE, Referral::of, family, id);
  }

  /** The referral, for a change that no other may cross. */
  public Optional<Referral> lock(UUID family, UUID id) {
    return sql.one(ONE + " for update", Referral::of, family, id);
  }

  /** The same, where nobody else holds it just now. */
  public Optional<Referral> lockFree(UUID family, UUID id) {
    return sql.one(ONE + " for update skip locked", Referral::of, family, id);
  }

  /** Those of a case that somebody was asked for and that have not ended, for a change of all. */
  public List<Referral> lockOpen(UUID family) {
    return sql.all(STILL_OPEN, Referral::of, family, ReferralStatus.open());
  }

  /** How it came to stand as it does, the first move first. */
  public List<Move> moves(UUID family, UUID id) {
    return sql.all(
        "select * from referral_move where family_id = ? and referral_id = ? order by move_id",
        Move::of,
        family,
        id);
  }

  /** What was said of it afterwards. */
  public List<Feedback> feedback(UUID family, UUID id) {
    return sql.all(
        "select * from referral_feedback where family_id = ? and referral_id = ? order by voice",
        Feedback::of,
        family,
        id);
  }

  /**
   * Those of a case, the latest first.
   *
   * @param whole whether those that say what the family believes are among them
   */
  public List<Referral> ofCase(UUID family, boolean whole, UUID before, int rows) {
    return sql.all(
        OF_CASE
            + " and (? or not restricted) and referral_id < ? order by referral_id desc limit ?",
        Referral::of,
        family,
        whole,
        before,
        rows);
  }

  /**
   * Those of all cases of the agency that the caller is shown, the latest first; none that says
   * what a family believes.
   *
   * @param caseload whether they are those of the caller's own cases alone, which are not so many
   * @param status only those that stand so; null: any
   * @param overdueOn only those that nobody answered in time, seen from that day; null: any
   * @param endedBy only those that ended by that day, and nobody was asked since whether they
   *     helped; null: any
   */
  public List<Referral> list(
      String agency,
      boolean caseload,
      ReferralStatus status,
      LocalDate overdueOn,
      LocalDate endedBy,
      UUID before,
      int rows) {
    StringBuilder query =
        new StringBuilder(caseload ? OF_CASELOAD : OF_AGENCY)
            .append(" where agency = ? and not restricted and referral_id < ?");
    List<Object> parameters = new ArrayList<>(List.of(agency, before));
    if (status != null) {
      query.append(" and status = ?");
      parameters.add(status);
    }
    if (overdueOn != null) {
      query.append(" and status = 'REQUESTED' and answer_until < ?");
      parameters.add(overdueOn);
    }
    if (endedBy != null) {
      query.append(
          " and status in ('COMPLETED', 'FAILED') and ended_on <= ? and family_said is null and worker_said is null");
      parameters.add(endedBy);
    }
    query.append(" order by referral_id desc limit ?");
    parameters.add(rows);
    return sql.all(query.toString(), Referral::of, parameters.toArray());
  }

  /**
   * What was sent to a provider, and the families agree on a day that it sees, the latest first.
   *
   * @param status only those that stand so; null: any
   */
  public List<Referral> sent(
      UUID provider, ReferralStatus status, LocalDate day, UUID before, int rows) {
    return sql.all(
        SENT
            + " and (?::text is null or status = ?) and referral_id < ? and "
            + AGREED
            + " order by referral_id desc limit ?",
        Referral::of,
        provider,
        status,
        status,
        before,
        day,
        rows);
  }

  /** Something that was sent to a provider. */
  public Optional<Referral> sent(UUID provider, UUID id) {
    return sql.one(SENT + " and referral_id = ?", Referral::of, provider, id);
  }

  /** Some whose time to answer was over before a day, in the order of their cases. */
  public List<Due> due(LocalDate day, Due after, int most) {
    return sql.all(
        DUE,
        row ->
            new Due(
                Columns.id(row, "family_id"),
                row.getString("agency"),
                Columns.id(row, "referral_id")),
        day,
        after.family(),
        after.id(),
        most);
  }

  /** The agency that has a case has its referrals. */
  void transferred(@Observes CaseTransferred news) {
    sql.change(
        "update referral set agency = ? where family_id = ? and agency <> ?",
        news.to(),
        news.family(),
        news.to());
  }
}
