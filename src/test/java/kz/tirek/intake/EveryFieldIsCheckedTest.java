package kz.tirek.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records say of themselves, so that a new field cannot be forgotten. */
@QuarkusTest
class EveryFieldIsCheckedTest {

  /**
   * Refs are compared with those of the household, numbers are read: see {@link HouseholdCheck}.
   */
  private static final Set<String> CHECKED_ELSEWHERE =
      Set.of("member", "formerMember", "follows", "iin", "phone");

  @Inject Validator validator;

  @Test
  void whatever_holds_fields_or_items_is_checked_in_depth() {
    List<Places> deep =
        Places.all().stream()
            .filter(place -> place.isList() || Places.isOfFields(place.component().getType()))
            .toList();

    assertTrue(deep.size() > 50, deep::toString);
    assertEquals(
        Set.of(),
        deep.stream()
            .filter(place -> !place.component().getAccessor().isAnnotationPresent(Valid.class))
            .map(Places::pointer)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u200B\u200D", "\uFEFF", "\u3164", "\u0301"})
  void a_text_with_nothing_to_read_in_it_is_refused_everywhere(String nothing) {
    List<Places> texts =
        Places.all().stream()
            .filter(place -> place.component().getType() == String.class)
            .filter(place -> !CHECKED_ELSEWHERE.contains(place.component().getName()))
            .toList();

    assertTrue(texts.size() > 12, texts::toString);
    assertEquals(
        Set.of(),
        texts.stream()
            .filter(
                place ->
                    validator
                        .validateValue(
                            place.component().getDeclaringRecord(),
                            place.component().getName(),
                            nothing)
                        .isEmpty())
            .map(Places::pointer)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Айгүл", "Ә", "№ 36", "R10 mother", "👩‍👧", "e\u0301"})
  void a_text_that_somebody_can_read_is_taken(String name) {
    assertFalse(
        validator
            .validateValue(kz.tirek.situation.network.Tie.class, "name", name)
            .iterator()
            .hasNext());
  }
}
