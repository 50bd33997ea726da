package kz.tirek.population.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.population.Population;
import kz.tirek.population.Someone;
import org.junit.jupiter.api.Test;

class QueriesTest {

  private static final int FAMILIES = 2_000;

  private final Population population = new Population(7);
  private final List<Query> queries = new Queries(population, FAMILIES, 11).some(1_000);

  private static String recorded(Someone someone) {
    return Stream.of(someone.name().family(), someone.name().given(), someone.name().patronymic())
        .map(someone::written)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void the_same_seed_asks_the_same() {
    List<Query> again = new Queries(population, FAMILIES, 11).some(1_000);

    for (int i = 0; i < again.size(); i++) {
      assertEquals(queries.get(i).name(), again.get(i).name());
      assertEquals(queries.get(i).place(), again.get(i).place());
      assertEquals(queries.get(i).birthDate(), again.get(i).birthDate());
    }
  }

  @Test
  void what_is_asked_is_never_what_is_recorded() {
    for (Query query : queries) {
      assertNotEquals(recorded(query.sought()), query.name().toLowerCase(Locale.ROOT));
      assertFalse(query.name().isBlank());
      assertEquals(
          recorded(population.people(query.place()).get(query.member())), recorded(query.sought()));
    }
  }

  @Test
  void each_kind_is_asked_as_often_as_it_says() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    queries.forEach(query -> counts.merge(query.kind(), 1, Integer::sum));

    assertEquals(100, Arrays.stream(Kind.values()).mapToInt(kind -> kind.share).sum());
    for (Kind kind : Kind.values()) {
      assertEquals(kind.share * 10, counts.getOrDefault(kind, 0), 35, kind.name());
    }
  }

  @Test
  void the_one_who_is_sought_is_among_those_whom_a_query_fits() {
    int[] namesakes = Namesakes.count(population, FAMILIES, queries);

    assertTrue(Arrays.stream(namesakes).allMatch(count -> count >= 1));
  }

  @Test
  void somebody_in_the_sixth_place_or_of_another_family_is_not_found() {
    UUID family = UUID.randomUUID();
    UUID person = UUID.randomUUID();
    Recall.Hit right = new Recall.Hit(family, Set.of(person, UUID.randomUUID()));
    Recall.Hit wrong = new Recall.Hit(UUID.randomUUID(), Set.of(person));
    Recall recall = new Recall();

    recall.add(queries.get(0), List.of(right), family, person, 1);
    recall.add(queries.get(1), List.of(wrong, right), family, person, 1);
    recall.add(
        queries.get(2), List.of(wrong, wrong, wrong, wrong, wrong, right), family, person, 10);
    recall.add(queries.get(3), List.of(), family, person, 1);

    assertEquals(0.25, recall.within(1));
    assertEquals(0.5, recall.within(5));
    assertEquals(List.of(queries.get(2), queries.get(3)), recall.missed());
    assertTrue(recall.table().contains("| all | 4 | 0.250 | 0.500 | 0.875 |"), recall.table());
  }
}
