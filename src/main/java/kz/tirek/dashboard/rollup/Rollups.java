package kz.tirek.dashboard.rollup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.dashboard.figure.Counted;
import kz.tirek.dashboard.figure.District;
import kz.tirek.dashboard.figure.Household;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/** Reads how many families there were at the ends of months. */
@Singleton
public class Rollups {

  /**
   * What came before the first month belongs to it, and what came after the present one to that.
   */
  private static final String COUNTS =
      """
      select code, status, district, household, least(greatest(month, ?), ?) as month, sum(n) as n
        from (select kind, code, status, district, household, month, n from rollup where agency = ?
              union all
              select kind, code, status, district, household, month, n from rollup_change where agency = ?) r
       where kind = ? and (code = ?::text or ?::text is null) and (status = ?::text or ?::text is null)
         and (month <= ? or ?)
       group by 1, 2, 3, 4, 5
       order by 1, 2, 3, 4, 5
      """;

  private record Place(String code, String status, String district, String household) {}

  private record Net(Place place, YearMonth month, long families) {
    static Net of(ResultSet row) throws SQLException {
      return new Net(
          new Place(
              row.getString("code"),
              row.getString("status"),
              row.getString("district"),
              row.getString("household")),
          YearMonth.from(Columns.day(row, "month")),
          row.getLong("n"));
    }
  }

  private final Sql sql;

  @Inject
  Rollups(Sql sql) {
    this.sql = sql;
  }

  /**
   * The counts of an agency, each place in each month.
   *
   * @param code null: all
   * @param status null: all
   */
  public List<Counted> read(
      String agency, Subject subject, Months months, String code, String status) {
    Map<Place, Map<YearMonth, Long>> nets = new LinkedHashMap<>();
    for (Net net :
        sql.all(
            COUNTS,
            Net::of,
            months.from().atDay(1),
            months.to().atDay(1),
            agency,
            agency,
            subject,
            code,
            code,
            status,
            status,
            months.to().atDay(1),
            months.present())) {
      nets.computeIfAbsent(net.place, none -> new TreeMap<>()).put(net.month, net.families);
    }
    List<Counted> counts = new ArrayList<>();
    List<YearMonth> all = months.all();
    nets.forEach(
        (place, added) -> {
          long families = 0;
          for (YearMonth month : all) {
            families += added.getOrDefault(month, 0L);
            if (families > 0) {
              counts.add(
                  new Counted(
                      month,
                      place.code,
                      place.status,
                      District.valueOf(place.district),
                      Household.valueOf(place.household),
                      families));
            }
          }
        });
    return counts;
  }
}
