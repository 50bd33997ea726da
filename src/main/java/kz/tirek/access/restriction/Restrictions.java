package kz.tirek.access.restriction;

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
import kz.tirek.shared.sql.Sql;

/**
 * Restricts cases, and lifts that again: the row of the case says whom it knows, the table of
 * restrictions why.
 */
@ApplicationScoped
class Restrictions {

  private static final String COLUMNS =
      """
      select restriction_id, reason, workers, closed_to_emergency, from_at, restricted_by, named_for, until_at, lifted_by, lifted_for
        from restriction
      """;

  private static final String VERSION = "select version from family where family_id = ?";

  /** Whoever was named when the request came in may be so no longer once the row is free. */
  private static final String LOCK =
      VERSION + " and (restricted_to is null or ? = any (restricted_to)) for update";

  private static final String END =
      """
      update restriction set until_at = ?, lifted_by = ?, lifted_for = ?
       where family_id = ? and until_at is null
      """;

  private static final String ADD =
      """
      insert into restriction
        (family_id, restriction_id, reason, workers, closed_to_emergency, from_at, restricted_by)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TELL_CASE =
      """
      update family set restricted_to = ?::text[], closed_to_emergency = ?, changed_at = ?, version = version + 1
       where family_id = ?
      """;

  private static final String NAME = "select done from name_supervisor(?, ?, ?, ?, ?)";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Event<NewsForSupervisors> news;
  private final Clock clock;

  @Inject
  Restrictions(Sql sql, Event<NewsForSupervisors> news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  /** The restriction that holds; empty where the case is not restricted. */
  Optional<RestrictionView> present(UUID family) {
    return sql.one(
        COLUMNS + "where family_id = ? and until_at is null", RestrictionView::of, family);
  }

  Optional<RestrictionView> find(UUID family, UUID id) {
    return sql.one(
        COLUMNS + "where family_id = ? and restriction_id = ?", RestrictionView::of, family, id);
  }

  int version(UUID family) {
    return sql.one(VERSION, row -> row.getInt(1), family).orElseThrow();
  }

  /**
   * The version of a case for a change that no other may cross; empty where another change has shut
   * this supervisor out meanwhile.
   */
  Optional<Integer> lock(UUID family, String supervisor) {
    return sql.one(LOCK, row -> row.getInt(1), family, supervisor);
  }

  void restrict(UUID family, NewRestriction restriction, List<String> named, String by) {
    Instant now = clock.instant();
    end(family, null, now, by);
    sql.change(
        ADD,
        family,
        ids.generate(),
        restriction.reason(),
        named,
        restriction.closedToEmergency(),
        now,
        by);
    sql.change(TELL_CASE, named, restriction.closedToEmergency(), now, family);
  }

  /** Lifts it; nothing is done where there is none. */
  void lift(UUID family, String reason, String by) {
    Instant now = clock.instant();
    if (end(family, reason, now, by) == 1) {
      sql.change(TELL_CASE, null, false, now, family);
    }
  }

  /**
   * Names a further supervisor on a restricted case of an agency, for somebody who may not know of
   * it, and tells the supervisors who are named; nothing is done where she is.
   *
   * @return false where there is no such case, or it is not restricted
   */
  boolean name(NewNaming naming, String agency, String by) {
    Optional<Boolean> done =
        sql.one(
            NAME,
            row -> row.getBoolean(1),
            naming.family(),
            ids.generate(),
            naming.supervisor(),
            naming.reason(),
            clock.instant());
    if (done.orElse(false)) {
      news.fire(
          new NewsForSupervisors(
              Kind.SUPERVISOR_NAMED, agency, naming.family(), null, naming.supervisor(), by));
    }
    return done.isPresent();
  }

  private int end(UUID family, String reason, Instant now, String by) {
    return sql.change(END, now, by, reason, family);
  }
}
