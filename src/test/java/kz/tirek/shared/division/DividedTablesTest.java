package kz.tirek.shared.division;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.tirek.shared.division.DividedData.Fate;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DividedTablesTest {

  @Inject AllDivided divided;

  @Test
  void of_every_table_of_cases_it_is_said_what_a_split_and_a_join_do_with_it() throws Exception {
    String tables =
        Owner.ask(
            "select string_agg(distinct table_name, ',') from information_schema.columns"
                + " where table_schema = 'public' and column_name in ('family_id', 'person_id')");
    List<String> named =
        divided.fates().stream().map(Map::keySet).flatMap(java.util.Set::stream).sorted().toList();

    assertEquals(
        List.copyOf(new TreeSet<>(Arrays.asList(tables.split(",")))),
        named,
        "a table of which a split and a join know nothing, that is not there, or that two packages"
            + " name: name it in a DividedData of its package");
  }

  @Test
  void what_is_about_a_person_goes_with_the_person() throws Exception {
    List<String> following =
        divided.fates().stream()
            .flatMap(fates -> fates.entrySet().stream())
            .filter(fate -> fate.getValue() == Fate.FOLLOWS_PERSON)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    // of a tombstone nothing is left to go anywhere; links name persons, whose ids stay the same;
    // what the city said of
    // somebody was said of the case, and the fact that came of it goes
    assertEquals(
        Owner.ask(
            "select string_agg(distinct table_name, ', ' order by table_name) from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'person_id'"
                + " and table_name not in ('disclosure', 'link', 'municipal_notice', 'tombstone')"),
        String.join(", ", following));
  }
}
