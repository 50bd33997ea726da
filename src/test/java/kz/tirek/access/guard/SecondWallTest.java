package kz.tirek.access.guard;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

/** Row-level security stands before all that is about somebody, and not only before cases. */
@QuarkusTest
class SecondWallTest {

  /** Numbers, hashes, keys, and consonants that names of no one have: nothing of anybody. */
  private static final List<String> WITHOUT =
      List.of(
          "audit_head",
          "audit_seal",
          "directory_version",
          "flyway_schema_history",
          "idempotency_key",
          "job",
          "job_part",
          "key_check",
          "key_turn",
          "municipal_notice_key",
          "name_filling",
          "name_skeleton",
          "offer_days",
          "offer_load",
          "offer_tally",
          "referral_rollup",
          "rollup_salt",
          "rulebook",
          "rulebook_changes",
          "rulebook_publication");

  @Inject AgroalDataSource database;

  private static List<String> tables(String which) throws Exception {
    List<String> tables = new ArrayList<>();
    try (Connection owner = Owner.connect();
        ResultSet found =
            owner
                .createStatement()
                .executeQuery(
                    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and "
                        + which
                        + " order by relname")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  @Test
  void only_tables_that_hold_nobody_have_none() throws Exception {
    assertEquals(WITHOUT, tables("not relrowsecurity"));
  }

  @Test
  void a_query_that_forgot_its_scope_finds_no_row_of_any_table() throws Exception {
    Agency agency = anAgency();
    String family = agency.takeIn("aigul");
    json(
            agency.caseworker("night-duty"),
            "{'family': '" + family + "', 'reason': 'child found alone'}")
        .post("/v1/emergency-accesses");
    json(
            agency.supervisor("saule"),
            "{'absent': 'aigul', 'covering': 'bolat', 'from': '2033-01-01', 'until': '2033-01-02'}")
        .post("/v1/covers")
        .then()
        .statusCode(201);
    for (String planted : List.of("family", "assignment", "emergency_access", "notice", "cover")) {
      assertEquals("t", Owner.ask("select exists (select from " + planted + ")"), planted);
    }

    Map<String, Long> found = new TreeMap<>();
    try (Connection service = database.getConnection()) {
      for (String table : tables("relrowsecurity")) {
        try (ResultSet count =
            service.createStatement().executeQuery("select count(*) from " + table)) {
          count.next();
          found.put(table, count.getLong(1));
        }
      }
    }

    found.values().removeIf(count -> count == 0);
    assertEquals(Map.of(), found);
  }
}
