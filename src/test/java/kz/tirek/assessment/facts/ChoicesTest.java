package kz.tirek.assessment.facts;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kz.tirek.family.person.Person;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.situation.dwelling.Registration;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void every_choice_of_the_facts_is_known_to_the_rules() {
    // the pairs are made, and a constant missing on either side refused, when the class is loaded
    assertNotNull(Choices.RELATION.of(Person.Relation.HEAD));
  }

  @Test
  void a_choice_that_one_side_lacks_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SameChoice<>(Registration.Kind.class, RegistrationFacts.Place.class));
  }
}
