package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.deed.Counts.Came;
import kz.tirek.referral.record.Referral;
import kz.tirek.shared.sql.Sql;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.Tallies;

/**
 * Counts what comes of referrals in the transaction that moves them: by offer for the ranking, by
 * tie so that nobody is asked too often, and by agency and month for the dashboard.
 */
@Singleton
class Counting {

  private static final String ROLL_UP =
      """
      insert into referral_rollup (agency, month, formal, help, stage, n) values (?, ?, ?, ?, ?, ?)
      on conflict (agency, month, formal, help, stage) do update set n = referral_rollup.n + excluded.n
      """;

  /** Something that is counted once more, or once less. */
  private record Difference(Came came, int by) {}

  private final Tallies tallies;
  private final Sql sql;

  @Inject
  Counting(Tallies tallies, Sql sql) {
    this.tallies = tallies;
    this.sql = sql;
  }

  /** A referral stands otherwise than before. */
  void change(Referral before, Referral after) {
    Counts was = Counts.of(before);
    Counts is = Counts.of(after);
    // always in one order, so that nobody waits for somebody who waits
    List<Difference> differences = differences(was, is);
    if (after.to().offer() != null) {
      count(after, was, is, differences);
    } else {
      differences.stream()
          .filter(each -> each.came.what() == Counted.ASKED)
          .forEach(
              each ->
                  tallies.askedTie(
                      after.family(),
                      after.to().tie(),
                      after.need().help(),
                      each.came.on(),
                      each.by));
    }
    Referral asked = after.days().asked() == null ? before : after;
    for (Difference each : differences) {
      sql.change(
          ROLL_UP,
          after.madeByAgency(),
          asked.days().asked().withDayOfMonth(1),
          after.to().formal(),
          after.need().help(),
          each.came.what(),
          each.by);
    }
  }

  /** Keeps everybody else from counting for offers until the end of the transaction. */
  void hold(Collection<UUID> offers) {
    tallies.hold(offers);
  }

  private void count(Referral referral, Counts was, Counts is, List<Difference> differences) {
    int open = (is.open() ? 1 : 0) - (was.open() ? 1 : 0);
    if (open != 0) {
      tallies.open(referral.to().offer(), open);
    }
    String help = referral.need().help();
    for (Difference each : differences) {
      String reason = each.came.reason() == null ? null : each.came.reason().name();
      tallies.count(referral.to().offer(), help, each.came.on(), each.came.what(), reason, each.by);
    }
    if (was.answered() != null && !was.answered().equals(is.answered())) {
      tallies.days(referral.to().offer(), help, was.answered().on(), was.answered().days(), -1);
    }
    if (is.answered() != null && !is.answered().equals(was.answered())) {
      tallies.days(referral.to().offer(), help, is.answered().on(), is.answered().days(), 1);
    }
  }

  private static List<Difference> differences(Counts was, Counts is) {
    List<Difference> differences = new ArrayList<>();
    was.came().stream()
        .filter(each -> !is.came().contains(each))
        .forEach(each -> differences.add(new Difference(each, -1)));
    is.came().stream()
        .filter(each -> !was.came().contains(each))
        .forEach(each -> differences.add(new Difference(each, 1)));
    differences.sort(Comparator.comparing(each -> each.came.what()));
    return differences;
  }
}
