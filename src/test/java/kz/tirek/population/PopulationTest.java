package kz.tirek.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.PersonCheck;
import kz.tirek.shared.PartialDate;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final int FAMILIES = 2_000;

  private final Population population = new Population(7);

  private Stream<Someone> everybody() {
    return IntStream.range(0, FAMILIES).boxed().flatMap(i -> population.people(i).stream());
  }

  @Test
  void the_same_seed_makes_the_same_families_and_another_seed_makes_others() {
    Population again = new Population(7);

    for (int place = 0; place < 50; place++) {
      assertEquals(population.household(place), again.household(place));
    }
    assertNotEquals(population.household(3), new Population(8).household(3));
  }

  @Test
  void what_is_sent_and_who_is_told_of_are_the_same_people() {
    for (int place = 0; place < 50; place++) {
      var items = population.household(place).at("/members/items");
      List<Someone> people = population.people(place);

      assertEquals(people.size(), items.size());
      for (int i = 0; i < items.size(); i++) {
        Someone someone = people.get(i);
        assertEquals(
            someone.written(someone.name().given()),
            items.get(i).at("/person/name/given").textValue());
      }
    }
  }

  @Test
  void numbers_pass_the_check_of_people_and_are_of_nobody() {
    everybody()
        .filter(each -> each.iin() != null)
        .forEach(
            each -> {
              Person.Sex sex = each.female() ? Person.Sex.FEMALE : Person.Sex.MALE;
              Person person = person(PartialDate.of(each.born().toString()), sex);

              assertEquals(
                  List.of(),
                  PersonCheck.check(
                      "", person, each.iin(), each.phone(), Population.TODAY, Population.TODAY));
              assertEquals('9', each.iin().charAt(7), "a serial number nobody has");
            });
    everybody()
        .filter(each -> each.phone() != null)
        .forEach(each -> assertTrue(each.phone().matches("(\\+7 000|8 \\(000\\)) [0-9 -]{9}")));
  }

  private static Person person(PartialDate birth, Person.Sex sex) {
    return new Person(
        null, birth, sex, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  @Test
  void the_kinds_of_household_are_as_frequent_as_in_the_study() {
    Map<String, Long> kinds =
        IntStream.range(0, FAMILIES)
            .mapToObj(place -> Rows.of(population.household(place)).kind())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

    assertEquals(5 / 13.0, kinds.get("MONO") / (double) FAMILIES, 0.04);
    assertEquals(3 / 13.0, kinds.get("NUCLEAR") / (double) FAMILIES, 0.04);
    assertEquals(5 / 13.0, kinds.get("EXTENDED") / (double) FAMILIES, 0.04);
  }

  @Test
  void names_stand_in_three_spellings_and_few_are_frequent() {
    Map<Script, Long> scripts = new EnumMap<>(Script.class);
    Map<String, Long> surnames = new TreeMap<>();
    everybody()
        .forEach(
            each -> {
              scripts.merge(each.script(), 1L, Long::sum);
              surnames.merge(each.name().family().russian(), 1L, Long::sum);
            });

    long people = everybody().count();
    assertTrue(scripts.get(Script.KAZAKH) > people * 0.35, scripts.toString());
    assertTrue(scripts.get(Script.RUSSIAN) > people * 0.30, scripts.toString());
    assertTrue(scripts.get(Script.LATIN) > people * 0.10, scripts.toString());
    assertTrue(Names.SHIPPED.surnames() > 3_000, "surnames: " + Names.SHIPPED.surnames());
    assertTrue(Names.SHIPPED.givenNames() > 300, "given names: " + Names.SHIPPED.givenNames());
    List<Long> counts = surnames.values().stream().sorted().toList();
    assertTrue(counts.get(counts.size() / 2) < counts.get(counts.size() - 1) / 5);
  }

  @Test
  void surnames_and_patronymics_follow_sex_and_father() {
    FullName son = name("Жақып=Джакуп", "Қабиболла=Кабибулла", "Бақытбай", false);
    FullName daughter = name("Мұса", "Айгүл", "Серік", true);

    assertEquals("Жақыпов", son.family().kazakh());
    assertEquals("Джакупов", son.family().russian());
    assertEquals("Бақытбайұлы", son.patronymic(true).kazakh());
    assertEquals("Бакытбаевич", son.patronymic(false).russian());
    assertEquals("Мусаева", daughter.family().russian());
    assertEquals("Айгуль", daughter.given().russian());
    assertEquals("Серікқызы", daughter.patronymic(true).kazakh());
    assertEquals("Сериковна", daughter.patronymic(false).russian());
    assertEquals("Zhaqypov", Latin.PASSPORT.write("Жақыпов").replace('k', 'q'));
    assertEquals("Jaqypov", Latin.OF_2021.write("Жақыпов"));
    assertEquals("Jakupov", Latin.ENGLISH.write("Жакупов"));
  }

  private static FullName name(String stem, String given, String father, boolean female) {
    return new FullName(
        FullName.surname(Word.read(stem), female),
        Word.read(given),
        Word.read(father),
        null,
        female,
        true);
  }
}
