package kz.tirek.access.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

/** Every list of a caseworker begins with the caseload, however many cases the agency has. */
@QuarkusTest
class CaseloadPlanTest {

  @Test
  void restricted_cases_of_a_worker_are_found_by_index_among_all_of_the_agency() throws Exception {
    String plan;
    try (Connection owner = Owner.connect();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(
          """
          insert into family (family_id, agency, case_number, status, opened_at, opened_by, changed_at, version, size, restricted_to)
          select gen_random_uuid(), 'large', 'large-' || n, 'OPEN', now(), 'aigul', now(), 1, 0,
                 case when n % 10 = 0 then array['worker-' || n] end
            from generate_series(1, 10000) n
          """);
      statement.execute("analyze family");
      statement.execute("set local tirek.agency = 'large'");
      statement.execute("set local tirek.worker = 'worker-10'");

      plan = explain(statement);

      owner.rollback();
    }

    assertTrue(plan.contains("family_restricted"), plan);
  }

  private static String explain(Statement statement) throws Exception {
    String body;
    try (ResultSet source =
        statement.executeQuery("select prosrc from pg_proc where proname = 'caseload'")) {
      source.next();
      body = source.getString(1);
    }
    StringBuilder plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery("explain " + body)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
