package kz.tirek.shared.held;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeldTablesTest {

  @Inject AllHeld held;

  private static Set<String> tables(String query) throws Exception {
    return new TreeSet<>(Arrays.asList(Owner.ask(query).split(",")));
  }

  private static Set<String> withColumn(String condition) throws Exception {
    return tables(
        "select string_agg(distinct table_name, ',') from information_schema.columns"
            + " where table_schema = 'public' and "
            + condition);
  }

  private Set<String> names(java.util.function.Predicate<HeldTable> which) {
    return held.tables().stream()
        .filter(which)
        .map(HeldTable::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_table_that_names_a_case_or_a_person_is_told_and_erased() throws Exception {
    assertEquals(
        withColumn("column_name in ('family_id', 'person_id')"),
        names(table -> true),
        "a table of which export and erasure know nothing, or which is not there:"
            + " name it in a HeldData of its package");
    assertEquals(names(table -> true).size(), held.tables().size(), "no table is named twice");
  }

  @Test
  void a_table_with_a_person_is_told_and_erased_by_person() throws Exception {
    assertEquals(
        withColumn("column_name = 'person_id'"), names(table -> table.about() != About.CASE));
  }

  @Test
  void what_outlives_a_case_cannot_be_deleted_and_everything_else_can() throws Exception {
    Set<String> deletable =
        tables(
            "select string_agg(distinct table_name, ',') from information_schema.role_table_grants"
                + " where table_schema = 'public' and privilege_type = 'DELETE'"
                + " and grantee = (select usename from pg_stat_activity"
                + " where datname = current_database() and usename <> current_user limit 1)");

    deletable.retainAll(names(table -> true));

    assertEquals(names(table -> !table.outlives()), deletable);
  }

  @Test
  void what_outlives_a_case_holds_no_text_that_somebody_wrote() throws Exception {
    assertEquals(
        "audit_event: agency client deed outcome purpose relation roles subject;"
            + " notice: agency by_whom kind worker; tombstone: agency erased_by reason",
        Owner.ask(
            "select string_agg(line, '; ' order by line) from ("
                + "select table_name || ': ' || string_agg(column_name, ' ' order by column_name) as line"
                + " from information_schema.columns where table_schema = 'public'"
                + " and data_type in ('text', 'ARRAY', 'jsonb') and udt_name <> '_uuid'"
                + " and table_name in ('"
                + String.join("', '", names(HeldTable::outlives))
                + "') group by table_name) as lines"));
  }
}
