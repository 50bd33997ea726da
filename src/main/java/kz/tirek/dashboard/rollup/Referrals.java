package kz.tirek.dashboard.rollup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import kz.tirek.dashboard.figure.Side;
import kz.tirek.dashboard.figure.Stage;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/** Reads how many referrals that were asked for in a month came how far. */
@Singleton
public class Referrals {

  private static final String COUNTS =
      """
      select month, formal, case when ? then help end as help, stage, sum(n) as n
        from referral_rollup
       where agency = ? and month between ? and ? and (help = ?::text or ?::text is null)
       group by 1, 2, 3, 4
       order by 1, 2 desc, 3, 4
      """;

  /**
   * @param help null: all kinds together
   */
  public record Counted(YearMonth month, Side side, String help, Stage stage, long referrals) {
    static Counted of(ResultSet row) throws SQLException {
      return new Counted(
          YearMonth.from(Columns.day(row, "month")),
          row.getBoolean("formal") ? Side.FORMAL : Side.INFORMAL,
          row.getString("help"),
          Columns.code(row, "stage", Stage.class),
          row.getLong("n"));
    }
  }

  private final Sql sql;

  @Inject
  Referrals(Sql sql) {
    this.sql = sql;
  }

  /**
   * The counts of an agency.
   *
   * @param byHelp whether kinds of help are told apart
   * @param help this kind alone; null: all
   */
  public List<Counted> read(String agency, Months months, boolean byHelp, String help) {
    return sql.all(
        COUNTS,
        Counted::of,
        byHelp || help != null,
        agency,
        months.from().atDay(1),
        months.to().atDay(1),
        help,
        help);
  }
}
