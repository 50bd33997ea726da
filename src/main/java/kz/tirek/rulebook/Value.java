package kz.tirek.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Range;

/**
 * What a benefit is worth to those who have it.
 *
 * @param amount in tenge, or in hundredths of a tenge where they are rounded; null where a table
 *     says it
 * @param atLeast what it never falls below, where the amount itself is not known; may be null
 * @param table the amount by a number of people; null where {@code amount} says it
 * @param once whether it is paid once; otherwise every month
 * @param rounding how hundredths become whole tenge; null where the amount is in tenge already
 */
public record Value(
    Amount amount, Amount atLeast, Table table, boolean once, RoundingMode rounding) {

  /** More people than a household has: where a table is open above, nobody looks further. */
  private static final long MOST = 100;

  private static final long MONTHS_OF_A_YEAR = 12;

  /**
   * Amounts by the number of those who count, which never fall as the number grows.
   *
   * @param certain how many count for sure
   * @param possible how many could count
   * @param rows in the order of their numbers; below the first there is nothing to be had
   */
  public record Table(Amount certain, Amount possible, List<Row> rows) {

    public Table {
      rows = List.copyOf(rows);
    }

    private Row row(long number) {
      Row found = rows.get(0);
      for (Row row : rows) {
        found = row.from() <= number ? row : found;
      }
      return found;
    }
  }

  /**
   * @param from the least number for which it holds, until the next row begins
   * @param amount for all together, or for each
   */
  public record Row(long from, Amount amount, boolean each) {}

  /** Whole tenge, from the least that it may be to the most, where it is had at all. */
  public Range tenge(Facts facts) {
    Range exact = table == null ? amount.compute(facts) : byNumber(facts);
    long low = exact.atLeast();
    if (low == Long.MIN_VALUE && atLeast != null) {
      long floor = atLeast.compute(facts).atLeast();
      // at least nothing tells nothing
      low = floor > 0 ? Math.min(floor, exact.atMost()) : low;
    }
    return new Range(rounded(low), rounded(exact.atMost()));
  }

  /**
   * Tenge a month that it is surely worth, where it lies between these bounds: what is paid once is
   * spread over a year. Null where there is no lower bound.
   */
  public Long surelyMonthly(Range tenge) {
    return tenge.atLeast() == Long.MIN_VALUE
        ? null
        : Long.valueOf(once ? tenge.atLeast() / MONTHS_OF_A_YEAR : tenge.atLeast());
  }

  /** The amounts that were looked at, for their reasons. */
  public List<Amount> used(Facts facts) {
    if (table == null) {
      return Stream.of(amount, atLeast).filter(each -> each != null).toList();
    }
    List<Amount> used = new ArrayList<>(List.of(table.certain, table.possible));
    used.add(table.row(least(facts)).amount());
    long most = most(facts);
    if (most < Long.MAX_VALUE) {
      used.add(table.row(most).amount());
    }
    return used.stream().distinct().toList();
  }

  /** All amounts of which it is made. */
  public List<Amount> amounts() {
    Stream<Amount> rows =
        table == null
            ? Stream.of(amount, atLeast)
            : Stream.concat(
                Stream.of(table.certain, table.possible), table.rows.stream().map(Row::amount));
    return rows.filter(each -> each != null).toList();
  }

  private long least(Facts facts) {
    return Math.max(table.rows.get(0).from(), table.certain.compute(facts).atLeast());
  }

  private long most(Facts facts) {
    long most = table.possible.compute(facts).atMost();
    return most == Long.MAX_VALUE ? most : Math.max(least(facts), Math.min(most, MOST));
  }

  private Range byNumber(Facts facts) {
    long least = least(facts);
    long most = most(facts);
    long low = Long.MIN_VALUE;
    for (long number = table.rows.get(0).from(); number <= Math.min(least, MOST); number++) {
      low = Math.max(low, of(number, facts).atLeast());
    }
    long high = most == Long.MAX_VALUE ? most : of(most, facts).atMost();
    return new Range(low, Math.max(low, high));
  }

  private Range of(long number, Facts facts) {
    Row row = table.row(number);
    Range amount = row.amount().compute(facts);
    long times = row.each() ? number : 1;
    return new Range(
        amount.atLeast() == Long.MIN_VALUE ? Long.MIN_VALUE : amount.atLeast() * times,
        amount.atMost() == Long.MAX_VALUE ? Long.MAX_VALUE : amount.atMost() * times);
  }

  private long rounded(long value) {
    if (value == Long.MIN_VALUE || value == Long.MAX_VALUE) {
      return value;
    }
    long tenge =
        rounding == null
            ? value
            : BigDecimal.valueOf(value, 2).setScale(0, rounding).longValueExact();
    return Math.max(0, tenge);
  }
}
