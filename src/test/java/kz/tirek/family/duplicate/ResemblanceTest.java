package kz.tirek.family.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.tirek.family.duplicate.DuplicateReason.Why;
import kz.tirek.family.duplicate.Resemblance.Likelihood;
import kz.tirek.family.duplicate.Resemblance.Recorded;
import kz.tirek.family.duplicate.Resemblance.Same;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {

  private static Person.Name name(String text) {
    String[] parts = text.split(" ");
    return new Person.Name(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
  }

  private static PartialDate date(String text) {
    return text == null || text.equals("-") ? null : PartialDate.of(text);
  }

  private static Likelihood likelihood(
      String one, String born, String other, String otherBorn, Same... same) {
    SoughtPerson sought = new SoughtPerson(null, name(one), date(born), null, List.of(), List.of());
    Set<Same> all = EnumSet.noneOf(Same.class);
    all.addAll(List.of(same));
    return new Resemblance(sought)
        .to(new Recorded(name(other), date(otherBorn), false), all, false);
  }

  @ParameterizedTest
  @CsvSource({
    "Жақыпов Қабиболла, 1979-03-05, Джакупов Кабибулла, 1979-03-05",
    "Жақыпов Қабиболла, 1979-03-05, JAKUPOV Kabibulla, 1979-03-05",
    "Джакупов Кабибулла Серикович, 1979, Jakupov Kabibulla Serikuly, 1979-03-05",
    "Ахметова Айгүл Нұрланқызы, 1990-05-03, Ахметова Айгуль Нурлановна, 1990-03-05",
    "Ахметова Айгүл Нұрланқызы, 1990-05-03, Akhmetova Aigul, 1990-05-03"
  })
  void one_person_in_three_alphabets_is_likely(String one, String b, String other, String otherB) {
    int likelihood = likelihood(one, b, other, otherB).likelihood();

    assertTrue(likelihood >= Duplicates.LIKELY, "only " + likelihood);
  }

  @ParameterizedTest
  @CsvSource({
    "Ахметов Асан Маратұлы, 2015-05-03, Ахметов Үсен Маратұлы, 2015-05-03",
    "Ахметова Айгүл Маратқызы, 2015-05-03, Ахметова Айнұр Маратқызы, 2015-05-03",
    "Ахметова Фатима Маратқызы, 2015-05-03, Ахметова Зухра Маратқызы, 2015-05-03"
  })
  void twins_are_two_people(String one, String born, String other, String otherBorn) {
    assertEquals(0, likelihood(one, born, other, otherBorn).likelihood());
  }

  @ParameterizedTest
  @CsvSource({
    "Ахметов Нұрлан Серікұлы, 1965-02-01, Ахметов Нұрлан Нұрланұлы, 1992-04-05",
    "Ахметов Нұрлан, 1965, Ахметов Нұрлан, 1992",
    "Ахметов Нұрлан, 1965, Ахметов Нұрлан, 1965",
    "Ахметов Нұрлан Серікұлы, -, Ахметов Нұрлан Серікұлы, -",
    "Ахметов Нұрлан Серікұлы, 1985-02-01, Ахметов Нұрлан Болатұлы, 1985-02-01"
  })
  void namesakes_are_not_likely_by_name_alone(String one, String b, String other, String otherB) {
    int likelihood = likelihood(one, b, other, otherB).likelihood();

    assertTrue(likelihood < Duplicates.LIKELY, "as much as " + likelihood);
  }

  @Test
  void a_landlords_phone_is_a_weak_reason() {
    Likelihood shared = likelihood("Ахметов Нұрлан", "1985", "Ким Виктор", "1950", Same.PHONE);

    assertEquals(List.of(DuplicateReason.of(Why.PHONE)), shared.why());
    assertTrue(shared.likelihood() < Duplicates.LIKELY);
  }

  @Test
  void an_identification_number_is_one_persons_whatever_the_name() {
    assertEquals(
        95, likelihood("Ахметова Айгүл", "1985", "Смит Мэри", "1990", Same.IIN).likelihood());
    assertEquals(
        100,
        likelihood("Ахметова Айгүл", "1985", "Ахметова Айгуль", "1985", Same.IIN).likelihood());
  }

  @Test
  void who_has_another_identification_number_is_another_person() {
    assertEquals(
        0,
        likelihood(
                "Ахметова Айгүл Нұрланқызы",
                "1985-01-02",
                "Ахметова Айгүл Нұрланқызы",
                "1985-01-02",
                Same.NAME,
                Same.OTHER_IIN)
            .likelihood());
  }

  /** Whoever is left out by the days that are looked for would never be compared. */
  @Test
  void every_time_of_birth_that_is_near_begins_on_a_day_that_is_looked_for() {
    Random random = new Random(17);
    int near = 0;
    for (int i = 0; i < 8_000; i++) {
      LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
      LocalDate day = born.withDayOfYear(1).minusYears(1).plusDays(random.nextInt(1_096));
      PartialDate other =
          PartialDate.of(day.toString().substring(0, List.of(4, 7, 10).get(random.nextInt(3))));
      String text = "Ахметова Айгүл Нұрланқызы";
      if (likelihood(text, born.toString(), text, other.text(), Same.NAME).likelihood() > 0) {
        near++;
        assertTrue(
            Resemblance.daysOfTheSame(born).contains(other.earliest()), born + " and " + other);
      }
    }
    assertTrue(near > 900, near + " were near");
  }
}
