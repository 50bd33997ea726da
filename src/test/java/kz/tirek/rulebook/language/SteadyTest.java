package kz.tirek.rulebook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.vocabulary.With;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** How long an answer holds when nothing but the day changes. */
class SteadyTest {

  private static final List<String> OF_TODAY =
      List.of(
          "monthsBetween(member.registration.since, today) >= param('months')",
          "monthsBetween(member.registration.since, today) > member.visits",
          "monthsBetween(family.arrived, today) <= 14",
          "yearsBetween(member.born, today) < member.age",
          "daysBetween(member.registration.until, today) >= -30",
          "daysBetween(family.arrived, today) != 100",
          "14 < monthsBetween(member.registration.since, today)",
          "monthsBetween(today, member.registration.until) > 3",
          "monthsBetween((family.stove ? family.arrived : today), today) >= 2",
          "member.registration.until < today",
          "member.registration.until <= today",
          "today < member.registration.until",
          "family.arrived >= today",
          "(family.damp ? today : family.arrived) > member.born");

  private final Language language = Village.language();
  private final List<Condition> conditions =
      Stream.concat(OF_TODAY.stream(), EvaluatorPropertyTest.CONDITIONS.stream())
          .map(language::compile)
          .toList();

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void an_answer_holds_as_long_as_is_said(@ForAll Random random) {
    RandomVillage village = new RandomVillage(random);
    Map<String, Object> all = village.complete();
    Map<String, Object> some = village.forget(all, random.nextDouble() * 0.3);
    Facts facts = language.facts().parameters(language.parameters(village.parameters()));
    some.forEach(facts::set);
    LocalDate today = (LocalDate) all.get(Facts.TODAY);

    for (Condition condition : conditions) {
      facts.set(Facts.TODAY, today);
      facts.watch();
      Truth truth = condition.test(facts);
      long steady = facts.steady();

      for (int day = 1; day < 800 && today.plusDays(day).toEpochDay() <= steady; day += 1) {
        facts.set(Facts.TODAY, today.plusDays(day));
        assertEquals(truth, condition.test(facts), condition::source);
      }
    }
  }

  @Test
  void an_answer_is_not_asked_for_again_before_it_can_turn() {
    Facts facts =
        language
            .facts()
            .parameters(language.parameters(Map.of("months", Range.exactly(36))))
            .set(Facts.TODAY, LocalDate.of(2026, 3, 1));
    Condition waiting = language.compile("monthsBetween(family.arrived, today) >= param('months')");
    facts.set("family", With.set(Village.household(), "arrived", LocalDate.of(2024, 1, 31)));

    facts.watch();
    assertEquals(Truth.NO, waiting.test(facts));

    assertEquals(LocalDate.of(2027, 1, 30).toEpochDay(), facts.steady());
    facts.set(Facts.TODAY, LocalDate.of(2027, 1, 31));
    facts.watch();
    assertEquals(Truth.YES, waiting.test(facts));
    assertTrue(facts.steady() == Long.MAX_VALUE);
  }
}
