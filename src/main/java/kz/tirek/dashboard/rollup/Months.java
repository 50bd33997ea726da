package kz.tirek.dashboard.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/**
 * Months whose figures are asked for.
 *
 * @param present whether the last one is not over
 */
public record Months(YearMonth from, YearMonth to, boolean present) {

  /** So many can be asked for at once. */
  public static final int MOST = 36;

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /**
   * @param from the present month when null
   * @param to the present month when null
   * @throws Problem 400 where they are no months, end before they begin, are to come or too many
   */
  public static Months of(String from, String to, LocalDate today) {
    YearMonth now = YearMonth.from(today);
    YearMonth last = to == null ? now : month("to", to);
    YearMonth first = from == null ? last : month("from", from);
    if (last.isAfter(now)) {
      throw Problem.unreadable(FieldError.parameter("to", "in-the-future"));
    }
    if (first.isAfter(last)) {
      throw Problem.unreadable(FieldError.parameter("from", "ends-before-it-starts"));
    }
    if (first.plusMonths(MOST).compareTo(last) <= 0) {
      throw Problem.unreadable(FieldError.parameter("from", "too-many-months", MOST));
    }
    return new Months(first, last, last.equals(now));
  }

  private static YearMonth month(String parameter, String text) {
    try {
      if (MONTH.matcher(text).matches()) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeParseException noMonth) {
      // the thirteenth
    }
    throw Problem.unreadable(FieldError.parameter(parameter, "not-a-month"));
  }

  public List<YearMonth> all() {
    List<YearMonth> all = new ArrayList<>();
    for (YearMonth each = from; !each.isAfter(to); each = each.plusMonths(1)) {
      all.add(each);
    }
    return all;
  }
}
