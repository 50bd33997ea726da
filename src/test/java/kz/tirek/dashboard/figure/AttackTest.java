package kz.tirek.dashboard.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import kz.tirek.dashboard.figure.Solver.Bounds;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import org.junit.jupiter.api.Test;

/** Tries to get counts back that are not told, out of all figures that are. */
class AttackTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 3);
  private static final int TABLES = 1_000;
  private final Random random = new Random(20_261_130);

  /** Few families or many, in one district or in all. */
  private long[][] counts() {
    int districts = 1 + random.nextInt(District.values().length);
    double mean = Math.exp(random.nextDouble() * 4 - 1);
    long[][] counts = new long[District.values().length][Household.values().length];
    for (int i = 0; i < districts; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        counts[i][j] =
            random.nextInt(3) == 0 ? 0 : (long) (-mean * Math.log(1 - random.nextDouble()));
      }
    }
    return counts;
  }

  private static List<Counted> told(long[][] counts) {
    List<Counted> told = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        told.add(
            new Counted(
                MONTH, "c", "FOUND", District.values()[i], Household.values()[j], counts[i][j]));
      }
    }
    return told;
  }

  private Rounding rounding() {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    return new Rounding(salt);
  }

  /** What the published figures say, by every way to ask for them. */
  private static Solver.Reading published(long[][] counts, Rounding rounding) {
    Bounds[][] bounds = new Bounds[counts.length + 1][counts[0].length + 1];
    for (EnumSet<By> by :
        List.of(
            EnumSet.noneOf(By.class),
            EnumSet.of(By.DISTRICT),
            EnumSet.of(By.HOUSEHOLD),
            EnumSet.allOf(By.class))) {
      for (Figure figure : new Grouping(by, null, null).of(told(counts), rounding, "agency")) {
        int i = figure.district() == null ? counts.length : figure.district().ordinal();
        int j = figure.household() == null ? counts[0].length : figure.household().ordinal();
        bounds[i][j] = means(figure.families());
      }
    }
    return (row, column, count) -> {
      Bounds known = bounds[row < 0 ? counts.length : row][column < 0 ? counts[0].length : column];
      return known == null ? new Bounds(0, Rounding.ALWAYS - 1) : known;
    };
  }

  private static Bounds means(RoundedFigure figure) {
    return figure.tells()
        ? new Bounds(
            Math.max(Rounding.FEWEST, figure.about() - Rounding.STEP + 1),
            figure.about() + Rounding.STEP - 1)
        : new Bounds(0, figure.fewerThan() - 1);
  }

  /**
   * Beside them how many families of each district have this barrier or another one, as a figure of
   * its own; here all that have the other have this one too.
   */
  private static Solver.Reading withUnions(long[][] counts, Rounding rounding) {
    Solver.Reading known = published(counts, rounding);
    Bounds[] rows = new Bounds[counts.length];
    for (int i = 0; i < counts.length; i++) {
      long these = Arrays.stream(counts[i]).sum();
      Bounds alone = known.of(i, -1, these);
      Bounds any = means(rounding.of(these, "agency c+d FOUND", District.values()[i] + " null"));
      rows[i] = new Bounds(alone.least(), Math.min(alone.most(), any.most()));
    }
    return (row, column, count) ->
        row >= 0 && column < 0 ? rows[row] : known.of(row, column, count);
  }

  /** Rounded to the nearest, as everybody would. */
  private static Solver.Reading nearest() {
    return (row, column, count) -> {
      long about = (count + 2) / 5 * 5;
      return count < 5 ? new Bounds(0, 4) : new Bounds(Math.max(5, about - 2), about + 2);
    };
  }

  /** With totals as they are. */
  private static Solver.Reading exactTotals() {
    return (row, column, count) ->
        row >= 0 && column >= 0 ? nearest().of(row, column, count) : new Bounds(count, count);
  }

  private record Found(int hidden, int determined, double width) {}

  private interface Publication {
    Solver.Reading of(long[][] counts);
  }

  private Found attack(Publication publication) {
    int hidden = 0;
    int determined = 0;
    long width = 0;
    for (int table = 0; table < TABLES; table++) {
      long[][] counts = counts();
      Solver.Reading reading = publication.of(counts);
      Solver solver = new Solver(counts, reading);
      for (int i = 0; i < counts.length; i++) {
        for (int j = 0; j < counts[i].length; j++) {
          if (reading.of(i, j, counts[i][j]).least() == 0) {
            Bounds bounds = solver.bounds(i, j);
            hidden++;
            determined += bounds.least() == bounds.most() ? 1 : 0;
            width += bounds.most() - bounds.least() + 1;
          }
        }
      }
    }
    Found found = new Found(hidden, determined, (double) width / hidden);
    return found;
  }

  @Test
  void no_cell_that_is_not_told_comes_back_from_all_figures_together() {
    Found found = attack(counts -> published(counts, rounding()));

    assertEquals(0, found.determined, found::toString);
    assertTrue(found.width > 5, found::toString);
  }

  /** So a gap is a figure that is told already: that of the barrier that most families have. */
  @Test
  void the_same_attack_gets_cells_back_where_several_barriers_are_counted_together() {
    long[][] counts = new long[District.values().length][Household.values().length];
    counts[0][0] = 6;
    int without = 0;
    int with = 0;
    for (int table = 0; table < TABLES; table++) {
      Rounding rounding = rounding();
      without += isKnown(new Solver(counts, published(counts, rounding)).bounds(0, 1)) ? 1 : 0;
      with += isKnown(new Solver(counts, withUnions(counts, rounding)).bounds(0, 1)) ? 1 : 0;
    }

    assertEquals(0, without);
    assertTrue(with > 0);
  }

  private static boolean isKnown(Bounds bounds) {
    return bounds.least() == bounds.most();
  }

  @Test
  void the_same_attack_gets_cells_back_where_figures_are_rounded_to_the_nearest() {
    Found found = attack(counts -> nearest());
    assertTrue(found.determined > 0, found::toString);
  }

  @Test
  void the_same_attack_gets_most_of_them_back_where_totals_are_exact() {
    Found found = attack(counts -> exactTotals());
    assertTrue(found.determined > found.hidden / 10, found::toString);
  }
}
