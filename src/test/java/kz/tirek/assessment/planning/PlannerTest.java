package kz.tirek.assessment.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.tirek.assessment.prospect.Scene;
import org.junit.jupiter.api.Test;

/** {@code -Dplan.families=10000} tries more of them, {@code -Dplan.seed} others. */
class PlannerTest {

  private static final int FAMILIES = Integer.getInteger("plan.families", 5_000);
  private static final long SEED = Long.getLong("plan.seed", 20_261_129);
  private static final int HORIZON = 40;

  /** Rules made anew for each family would be compiled ten thousand times. */
  private static final int CONDITIONS = 150;

  private static final int MOST_MEASURES = 7;

  /** Half of them plain, so that steps often make them hold. */
  private static List<Formula> conditions(Random random, boolean ofMember) {
    return Stream.concat(
            Stream.generate(() -> Formula.random(random, ofMember, 0)).limit(CONDITIONS),
            Stream.generate(() -> Formula.random(random, ofMember, 2)).limit(CONDITIONS))
        .toList();
  }

  @Test
  void the_plan_is_the_best_of_all_that_an_exhaustive_search_finds() {
    Random random = new Random(SEED);
    List<Formula> ofMember = conditions(random, true);
    List<Formula> ofFamily = conditions(random, false);
    int tried = 0;
    int withSteps = 0;
    int withSeveral = 0;
    while (tried < FAMILIES) {
      SmallRulebook rules = SmallRulebook.random(random, ofMember, ofFamily);
      SmallFamily family = SmallFamily.random(random);
      Exhaustive exhaustive = new Exhaustive(rules, family, HORIZON);
      if (exhaustive.possible.size() > MOST_MEASURES) {
        continue;
      }
      tried++;
      String which = tried + " of seed " + SEED;

      Outcome outcome =
          new Planner(
                  new Scene(rules.compiled(), family.caseFile(), SmallFamily.START, HORIZON),
                  Integer.MAX_VALUE)
              .plan(step -> true, false);

      List<Exhaustive.Taken> taken = new ArrayList<>();
      outcome.without().keySet().stream()
          .sorted((one, other) -> one.number() - other.number())
          .forEach(measure -> taken.add(exhaustive.possible.get(measure.number())));
      assertTrue(outcome.exact(), which);
      assertEquals(
          exhaustive.best(),
          exhaustive.weight(taken),
          () -> which + taken + rules.steps() + rules.benefits() + family);
      withSteps += taken.isEmpty() ? 0 : 1;
      withSeveral += taken.size() > 1 ? 1 : 0;
    }

    assertTrue(withSteps > FAMILIES / 10, withSteps + " with steps of " + FAMILIES);
    assertTrue(withSeveral > FAMILIES / 50, withSeveral + " with several steps of " + FAMILIES);
  }
}
