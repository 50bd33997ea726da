package kz.tirek.shared.rounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoundingTest {

  private static final int PLACES = 5_000;
  private final Rounding rounding = new Rounding(new byte[] {1, 2, 3});

  @Test
  void fewer_than_5_are_never_told_and_none_like_them() {
    for (int place = 0; place < PLACES; place++) {
      for (int count = 0; count < 5; count++) {
        assertEquals(
            RoundedFigure.SMALL, rounding.of(count, "thing " + place % 50, "place " + place));
      }
    }
  }

  @Test
  void a_figure_is_a_multiple_of_5_less_than_5_away_and_as_often_above_as_below() {
    for (int count = 7; count < 40; count++) {
      long sum = 0;
      for (int place = 0; place < PLACES; place++) {
        RoundedFigure figure = rounding.of(count, "thing " + place % 50, "place " + place);
        assertNull(figure.fewerThan());
        assertEquals(0, figure.about() % 5);
        assertTrue(Math.abs(figure.about() - count) < 5);
        sum += figure.about();
      }
      assertEquals(count, (double) sum / PLACES, 0.2);
    }
  }

  @Test
  void a_multiple_of_5_stays_what_it_is() {
    assertEquals(10, rounding.of(10, "a", "anywhere").about());
    assertEquals(25, rounding.of(25, "b", "elsewhere").about());
  }

  @Test
  void one_count_in_one_place_is_one_figure() {
    assertEquals(rounding.of(12, "a", "place"), rounding.of(12, "a", "place"));
  }

  /** Whoever sees a figure move, and knows that the count moved by one, knows no count by it. */
  @Test
  void a_figure_that_moves_disappears_or_appears_has_several_counts_before_and_after() {
    Set<Integer> disappeared = new TreeSet<>();
    Set<Integer> rose = new TreeSet<>();
    for (int place = 0; place < PLACES; place++) {
      String what = "thing " + place % 50;
      String where = "place " + place;
      for (int count = 4; count < 15; count++) {
        RoundedFigure now = rounding.of(count, what, where);
        RoundedFigure next = rounding.of(count + 1, what, where);
        if (!now.tells() && next.tells()) {
          disappeared.add(count);
        }
        if (now.tells() && now.about() == 10 && next.about() == 15) {
          rose.add(count);
        }
      }
    }
    assertEquals(Set.of(4, 5, 6), disappeared);
    assertEquals(Set.of(10, 11, 12, 13, 14), rose);
  }
}
