package kz.tirek.support.tally;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/**
 * The tables of what came of referrals. Whoever moves a referral counts it here in the same
 * transaction; a move that is taken back is counted by -1.
 */
@Singleton
public class Tallies {

  /** Days up to which it is told how long an answer took. */
  public static final int MOST_DAYS = 365;

  private static final String OPEN =
      """
      insert into offer_load (offer_id, open) values (?, ?)
      on conflict (offer_id) do update set open = offer_load.open + excluded.open
      """;

  private static final String COUNT =
      """
      insert into offer_tally (offer_id, help, month, counted, reason, n) values (?, ?, ?, ?, ?, ?)
      on conflict (offer_id, month, help, counted, reason) do update set n = offer_tally.n + excluded.n
      """;

  private static final String DAYS =
      """
      insert into offer_days (offer_id, help, month, days, n) values (?, ?, ?, ?, ?)
      on conflict (offer_id, month, help, days) do update set n = offer_days.n + excluded.n
      """;

  private static final String ASKED_TIE =
      """
      insert into tie_tally (family_id, tie_id, help, asked_on, n) values (?, ?, ?, ?, ?)
      on conflict (family_id, tie_id, help, asked_on) do update set n = tie_tally.n + excluded.n
      """;

  /**
   * Those that are open, and what came of others, in one answer. The ids, which may be tens of
   * thousands, are sent and read once, and each is looked up by the index: no table is gone
   * through.
   */
  private static final String OF_OFFERS =
      """
      with asked (ids) as materialized (select ?::text[]::uuid[])
      select offer_id, null as help, null::date as month, null as counted, null as reason, open as n
        from offer_load where offer_id = any ((select ids from asked)::uuid[]) and open > 0
      union all
      select offer_id, help, month, counted, nullif(reason, ''), n
        from offer_tally
       where offer_id = any ((select ids from asked)::uuid[]) and month between ? and ? and n > 0
      """;

  private static final String ASKED_TIES =
      """
      with recursive asked as (
        select tie_id, help, asked_on, n from tie_tally
         where family_id = ? and asked_on between ? and ? and n > 0),
      version (tie_id, later) as (
        select distinct tie_id, tie_id from asked
        union
        select v.tie_id, f.replaced_by from version v
          join fact f on f.family_id = ? and f.fact_id = v.later and f.replaced_by is not null)
      select later, help, asked_on, sum(n) as n from asked join version using (tie_id)
       group by later, help, asked_on order by asked_on, later, help
      """;

  private final Sql sql;

  @Inject
  Tallies(Sql sql) {
    this.sql = sql;
  }

  /** More referrals to an offer are open now, or less. */
  public void open(UUID offer, int by) {
    sql.change(OPEN, offer, by);
  }

  /**
   * Keeps everybody else from asking offers until the end of the transaction, so that nobody reads
   * of places that another is about to take. Always in one order, so that nobody waits for somebody
   * who waits.
   */
  public void hold(Collection<UUID> offers) {
    offers.stream()
        .distinct()
        .sorted(Comparator.comparing(UUID::toString))
        .forEach(offer -> open(offer, 0));
  }

  /**
   * Something came of a referral.
   *
   * @param help the kind of help that was asked for, in the rulebook's words
   * @param day on which it came
   * @param reason null where there is none
   */
  public void count(UUID offer, String help, LocalDate day, Counted what, String reason, int by) {
    sql.change(COUNT, offer, help, day.withDayOfMonth(1), what, reason == null ? "" : reason, by);
  }

  /**
   * A provider answered.
   *
   * @param day on which it did
   * @param days since it was asked
   */
  public void days(UUID offer, String help, LocalDate day, int days, int by) {
    int told = Math.max(0, Math.min(MOST_DAYS, days));
    sql.change(DAYS, offer, help, day.withDayOfMonth(1), told, by);
  }

  /** Somebody of a family's own network was asked for a kind of help. */
  public void askedTie(UUID family, UUID tie, String help, LocalDate on, int by) {
    sql.change(ASKED_TIE, family, tie, help, on, by);
  }

  /** What is open at these offers, and what came of others in the months from one to another. */
  public OfferTallies of(Collection<UUID> offers, LocalDate from, LocalDate until) {
    if (offers.isEmpty()) {
      return OfferTallies.NONE;
    }
    List<String> ids = offers.stream().map(UUID::toString).toList();
    List<Outcome> rows =
        sql.all(
            OF_OFFERS,
            row ->
                new Outcome(
                    Columns.id(row, "offer_id"),
                    row.getString("help"),
                    Columns.day(row, "month"),
                    Columns.code(row, "counted", Counted.class),
                    row.getString("reason"),
                    row.getInt("n")),
            ids,
            from.withDayOfMonth(1),
            until.withDayOfMonth(1));
    Map<UUID, Integer> open = new HashMap<>();
    rows.stream().filter(row -> row.what() == null).forEach(row -> open.put(row.offer(), row.n()));
    return new OfferTallies(
        open,
        rows.stream()
            .filter(row -> row.what() != null)
            .collect(Collectors.groupingBy(Outcome::offer)));
  }

  /** How long an offer's answers took in the months from one to another. */
  public List<Answered> answered(UUID offer, LocalDate from, LocalDate until) {
    return sql.all(
        """
        select help, month, days, n from offer_days
         where offer_id = ? and month between ? and ? and n > 0 order by month, help, days
        """,
        row ->
            new Answered(
                row.getString("help"),
                Columns.day(row, "month"),
                row.getInt("days"),
                row.getInt("n")),
        offer,
        from.withDayOfMonth(1),
        until.withDayOfMonth(1));
  }

  /**
   * How often the ties of a family were asked from one day to another. What was counted of a
   * version of a fact that was corrected since counts for the later versions too.
   */
  public List<TieAsked> askedTies(UUID family, LocalDate from, LocalDate until) {
    return sql.all(
        ASKED_TIES,
        row ->
            new TieAsked(
                Columns.id(row, "later"),
                row.getString("help"),
                Columns.day(row, "asked_on"),
                row.getInt("n")),
        family,
        from,
        until,
        family);
  }
}
