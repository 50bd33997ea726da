package kz.tirek.assessment.rejudging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

/** Figures are what the judgements say, whatever was changed, in one transaction that is undone. */
@QuarkusTest
class RollupTest {

  private static final int FAMILIES = 60;
  private static final List<String> AGENCIES = List.of("rollup-one", "rollup-two");
  private static final List<String> DISTRICTS = List.of("ALATAU", "ALMALY", "UNKNOWN");
  private static final List<String> HOUSEHOLDS = List.of("MONO", "NUCLEAR", "UNKNOWN");
  private static final List<String> ITEMS =
      List.of(
          "barrier:a",
          "barrier:b",
          "benefit:c=BLOCKED",
          "benefit:c=RECEIVING",
          "benefit:d=ELIGIBLE");

  private final Random random = new Random(34);
  private Statement statement;

  private interface Work {
    void with(Statement statement) throws SQLException;
  }

  private void undone(Work work) throws SQLException {
    try (Connection owner = Owner.connect()) {
      owner.setAutoCommit(false);
      try (Statement opened = owner.createStatement()) {
        statement = opened;
        work.with(opened);
      } finally {
        owner.rollback();
      }
    }
  }

  private String ask(String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String counted() {
    List<String> counted = new ArrayList<>();
    for (String item : ITEMS) {
      if (random.nextInt(3) == 0) {
        counted.add(item);
      }
    }
    return "'{" + String.join(",", counted) + "}'";
  }

  private String values(UUID family, String day) {
    return "('%s', 'kz-1', '%s', 1, now(), '{}', %s, '%s', '%s', '%s')"
        .formatted(family, day, counted(), any(AGENCIES), any(DISTRICTS), any(HOUSEHOLDS));
  }

  private void write(List<String> rows) throws SQLException {
    statement.executeUpdate(
        "insert into judgement as j (family_id, rulebook, judged_for, case_version, judged_at, verdicts, counted, agency, district,"
            + " household) values "
            + String.join(",", rows)
            + " on conflict (family_id) do update set judged_for = excluded.judged_for, counted = excluded.counted,"
            + " agency = excluded.agency, district = excluded.district, household = excluded.household");
  }

  private List<UUID> families() throws SQLException {
    List<UUID> families = new ArrayList<>();
    for (int i = 0; i < FAMILIES; i++) {
      UUID family = UUID.randomUUID();
      families.add(family);
      statement.executeUpdate(
          "insert into family (family_id, agency, case_number, status, opened_at, opened_by, changed_at, version, size)"
              + " values ('%s', 'rollup', '%s', 'OPEN', now(), 'x', now(), 0, 0)"
                  .formatted(family, family));
    }
    return families;
  }

  private String wrong() throws SQLException {
    return ask("select count(*) from rollup_differences() where agency like 'rollup-%'");
  }

  @Test
  void after_random_changes_one_by_one_and_in_bulk_the_figures_are_what_the_judgements_say()
      throws SQLException {
    undone(
        sql -> {
          List<UUID> families = families();
          for (int round = 0; round < 40; round++) {
            List<String> rows = new ArrayList<>();
            for (UUID family : families) {
              if (random.nextInt(round % 2 == 0 ? 3 : FAMILIES) == 0) {
                rows.add(values(family, "2026-%02d-11".formatted(1 + round / 4)));
              }
            }
            if (!rows.isEmpty()) {
              write(rows);
            }
            if (random.nextInt(4) == 0) {
              sql.execute("delete from judgement where family_id = '" + any(families) + "'");
            }
            if (random.nextInt(5) == 0) {
              sql.execute("select fold_rollup()");
            }
            assertEquals("0", wrong(), "round " + round);
          }
          assertTrue(
              Integer.parseInt(ask("select count(*) from rollup where agency like 'rollup-%'"))
                  > 0);
          sql.execute("select fold_rollup()");
          assertEquals("0", ask("select count(*) from rollup_change"));
          assertEquals("0", wrong());
        });
  }

  @Test
  void figures_that_are_wrong_are_found_and_put_right() throws SQLException {
    undone(
        sql -> {
          UUID family = families().get(0);
          write(List.of(values(family, "2026-05-11").replaceFirst("'\\{[^}]+}'", "'{}'")));
          sql.execute(
              "update judgement set counted = '{barrier:a}' where family_id = '%s'"
                  .formatted(family));
          sql.execute("select fold_rollup()");
          sql.execute("update rollup set n = 7 where agency like 'rollup-%' and code = 'a'");
          assertEquals("1", wrong());

          assertTrue(Integer.parseInt(ask("select repair_rollup('2026-06-01')")) > 0);

          assertEquals("0", wrong());
          assertEquals("0", ask("select repair_rollup('2026-06-01')"));
        });
  }

  @Test
  void a_month_keeps_what_it_had_at_its_end() throws SQLException {
    undone(
        sql -> {
          UUID family = families().get(0);
          String row =
              "('%s', 'kz-1', '%s', 1, now(), '{}', '{%s}', 'rollup-one', 'ALATAU', 'MONO')";
          write(List.of(row.formatted(family, "2026-05-11", "benefit:c=BLOCKED")));
          write(List.of(row.formatted(family, "2026-05-30", "benefit:c=ELIGIBLE")));
          write(List.of(row.formatted(family, "2026-07-01", "benefit:c=RECEIVING")));
          sql.execute("select fold_rollup()");

          String until =
              "select coalesce(sum(n), 0) from rollup where agency = 'rollup-one' and status = '%s' and month <= '%s'";
          assertEquals("0", ask(until.formatted("BLOCKED", "2026-05-01")));
          assertEquals("1", ask(until.formatted("ELIGIBLE", "2026-06-01")));
          assertEquals("0", ask(until.formatted("ELIGIBLE", "2026-07-01")));
          assertEquals("1", ask(until.formatted("RECEIVING", "2026-07-01")));
        });
  }
}
