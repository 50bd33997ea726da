package kz.tirek.support.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tirek.dashboard.figure.By;
import kz.tirek.dashboard.figure.Counted;
import kz.tirek.dashboard.figure.District;
import kz.tirek.dashboard.figure.Figure;
import kz.tirek.dashboard.figure.Grouping;
import kz.tirek.dashboard.figure.Household;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import org.junit.jupiter.api.Test;

class GapFiguresTest {

  private static final List<String> BARRIERS = List.of("a", "b", "c", "d");
  private static final YearMonth MONTH = YearMonth.of(2026, 3);

  private final Random random = new Random(32);

  @Test
  void a_gap_can_be_made_by_whoever_has_the_figures_of_the_dashboard() {
    int told = 0;
    for (int round = 0; round < 500; round++) {
      byte[] salt = new byte[32];
      random.nextBytes(salt);
      Rounding rounding = new Rounding(salt);
      List<Needing> needing = new ArrayList<>();
      List<Counted> counted = new ArrayList<>();
      for (String barrier : BARRIERS) {
        for (District district : District.values()) {
          int families = 0;
          for (Household household : Household.values()) {
            int more = random.nextInt(6);
            families += more;
            counted.add(new Counted(MONTH, barrier, "FOUND", district, household, more));
          }
          needing.add(new Needing(barrier, district.name(), families));
        }
      }
      List<Figure> dashboard =
          new Grouping(EnumSet.of(By.DISTRICT), null, null).of(counted, rounding, "agency BARRIER");
      GapFigures gaps = new GapFigures(needing, rounding, "agency");
      for (District district : District.values()) {
        List<String> barriers = BARRIERS.subList(random.nextInt(3), BARRIERS.size());
        Optional<RoundedFigure> most =
            dashboard.stream()
                .filter(each -> each.district() == district && barriers.contains(each.code()))
                .map(Figure::families)
                .filter(RoundedFigure::tells)
                .max(Comparator.comparing(RoundedFigure::about));

        assertEquals(most, gaps.most(barriers, district.name()));
        told += most.isPresent() ? 1 : 0;
      }
    }
    assertTrue(told > 0);
  }
}
