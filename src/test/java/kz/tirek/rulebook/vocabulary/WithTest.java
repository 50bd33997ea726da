package kz.tirek.rulebook.vocabulary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.language.Village;
import kz.tirek.rulebook.language.Village.Person;
import kz.tirek.rulebook.language.Village.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithTest {

  @Test
  void one_fact_is_replaced_and_the_others_stay() {
    Person before = With.set(Village.aged(30), "registration.kind", "NONE");

    Person after = With.set(before, "registration.kind", "TEMPORARY");

    assertEquals(Village.Kind.NONE, before.registration().kind());
    assertEquals(Village.registration(Village.Kind.TEMPORARY), after.registration());
    assertEquals(Range.exactly(30), after.age());
  }

  @Test
  void a_record_that_is_missing_on_the_way_is_made_with_nothing_in_it() {
    Person after = With.set(Village.somebody(), "registration.since", "2026-03-01");

    assertEquals(
        new Registration(null, null, DayRange.exactly(LocalDate.of(2026, 3, 1)), null),
        after.registration());
  }

  @Test
  void texts_become_what_the_component_holds() {
    assertEquals(3, With.set(Village.somebody(), "visits", "3").visits());
    assertTrue(With.set(Village.somebody(), "pregnant", "true").pregnant());
    assertEquals(Range.exactly(7), With.set(Village.somebody(), "age", 7).age());
    assertEquals(900L, With.set(Village.household(), "rent", 900).rent());
    assertNull(With.set(Village.aged(3), "age", null).age());
  }

  @ParameterizedTest
  @CsvSource({
    "registration.kin, NONE",
    "registration.kind, NON",
    "registration.kind.name, NONE",
    "registration, NONE",
    "registration., NONE",
    "age, young",
    "pregnant, perhaps",
    "born, 2026-02-30",
    "papers, IDENTITY_CARD",
    "papers.items, IDENTITY_CARD",
    "'', NONE"
  })
  void a_path_or_value_that_does_not_fit_is_refused_when_checked(String path, String value) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> With.check(Person.class, path, value));

    assertFalse(refused.getMessage().contains(": " + value), "the value may be personal");
    assertThrows(IllegalArgumentException.class, () -> With.set(Village.somebody(), path, value));
  }

  @Test
  void a_path_and_value_that_fit_are_accepted() {
    assertDoesNotThrow(() -> With.check(Person.class, "registration.kind", "PERMANENT"));
  }
}
