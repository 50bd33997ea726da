package kz.tirek.assessment.prospect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kz.tirek.assessment.judging.RandomCaseFile;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final int HORIZON = 365;

  /** As long as this holds, no day is overlooked on which a plan could turn. */
  @Test
  void facts_change_on_no_day_but_those_that_are_looked_at() {
    Random random = new Random(20_261_129);
    int changes = 0;
    for (int family = 0; family < 40; family++) {
      LocalDate start = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_500));
      CaseFile file = new RandomCaseFile(random, start).of(1 + family % 5);
      Timeline timeline = new Timeline(file, start, HORIZON);

      for (int day = 0; day <= HORIZON; day++) {
        FamilyFacts like = withoutDays(timeline.likeOn(day, List.of()).family());
        assertEquals(withoutDays(timeline.on(day).family()), like, file.asOf() + " " + day);
      }
      changes += timeline.changes(Spot.ANY).cardinality();
      int after = timeline.later(30);
      List<Integer> turns = timeline.turnsBetween(after, after + 100);
      for (int day = after + 1; day < after + 100; day++) {
        boolean same =
            withoutDays(timeline.on(day - 1).family())
                .equals(withoutDays(timeline.on(day).family()));
        assertTrue(same || turns.contains(day), file.asOf() + " " + day);
      }
    }
    assertTrue(changes > 100, changes + " changes");
  }

  private static FamilyFacts withoutDays(FamilyFacts facts) {
    return With.set(With.set(facts, "daysInCity", null), "monthsInCity", null);
  }
}
