package kz.tirek.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import org.junit.jupiter.api.Test;

/** The benchmark sends statements of the service, whose parameters change with them. */
class CaseReadsTest {

  private static long asked(Class<?> owner) throws Exception {
    return Stage.sqlOf(owner, "CASE").chars().filter(each -> each == '?').count();
  }

  @Test
  void a_case_is_read_with_as_many_parameters_as_the_service_gives() throws Exception {
    assertEquals(
        asked(CaseStore.class),
        CaseReads.ofReading(UUID.randomUUID(), OffsetDateTime.now(), LocalDate.now()).length);
  }

  @Test
  void a_case_is_entered_with_as_many_parameters_as_the_service_gives() throws Exception {
    assertEquals(
        asked(Class.forName("kz.tirek.access.guard.Entering")),
        CaseReads.ofEntering(UUID.randomUUID(), "worker", null).length);
  }
}
