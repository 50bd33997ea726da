package kz.tirek.access.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

/** What is asked of the caseload is found by index, however many cases the agency has. */
@QuarkusTest
class CaseloadPlanTest {

  @Test
  void restricted_cases_of_a_worker_are_found_by_index_among_all_of_the_agency() throws Exception {
    String plan = plan("caseload", "the_worker");

    assertTrue(plan.contains("family_restricted"), plan);
  }

  @Test
  void restricted_cases_that_are_not_moved_are_found_by_index() throws Exception {
    String plan = plan("restricted_cases_of", "the_worker");

    assertTrue(plan.contains("family_restricted"), plan);
    assertTrue(plan.contains("assignment_by_worker"), plan);
  }

  /** How the body of a function is carried out for one worker of ten thousand cases. */
  private static String plan(String function, String worker) throws Exception {
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
      statement.execute(
          """
          insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)
          select family_id, gen_random_uuid(), 'worker-' || substr(case_number, 7), now(), 'aigul'
            from family where agency = 'large'
          """);
      statement.execute("analyze family, assignment");
      statement.execute("set local tirek.agency = 'large'");
      statement.execute("set local tirek.whole_agency = 'yes'");
      statement.execute("set local tirek.worker = 'worker-10'");

      String plan = explain(statement, function, worker);

      owner.rollback();
      return plan;
    }
  }

  private static String explain(Statement statement, String function, String worker)
      throws Exception {
    String body;
    try (ResultSet source =
        statement.executeQuery("select prosrc from pg_proc where proname = '" + function + "'")) {
      source.next();
      body = source.getString(1).replace(worker, "'worker-10'");
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
