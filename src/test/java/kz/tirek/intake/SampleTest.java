package kz.tirek.intake;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The study's thirteen families, taken in over HTTP by another agency than the one that has them as
 * sample data.
 */
@QuarkusTest
class SampleTest {

  private static Map<String, String> idsByCaseNumber;

  private static synchronized Map<String, String> families() throws Exception {
    if (idsByCaseNumber == null) {
      idsByCaseNumber = new HashMap<>();
      try (InputStream file = SampleTest.class.getResourceAsStream("/sample/study-families.json")) {
        for (JsonNode household : new ObjectMapper().readTree(file)) {
          Response taken = sending("caseworker-2", household.toString()).post("/v1/families");
          assertEquals(201, taken.statusCode(), taken.body().asString());
          idsByCaseNumber.put(household.get("caseNumber").textValue(), taken.path("family.id"));
        }
      }
    }
    return idsByCaseNumber;
  }

  @Test
  void there_are_5_mono_3_nuclear_and_5_extended_families_as_the_study_counts_them()
      throws Exception {
    List<String> kinds = new ArrayList<>();
    for (String id : families().values()) {
      kinds.add(as("caseworker-2").get("/v1/families/" + id).path("kind"));
    }

    assertEquals(13, kinds.size());
    assertEquals(5, Collections.frequency(kinds, "MONO"));
    assertEquals(3, Collections.frequency(kinds, "NUCLEAR"));
    assertEquals(5, Collections.frequency(kinds, "EXTENDED"));
  }

  @Test
  void a_family_is_judged_by_the_amounts_of_the_day_and_the_trace_says_which() throws Exception {
    String id = families().get("STUDY-R01");
    Map<String, Integer> minimumByDay =
        Map.of("2024-12-01", 43_407, "2025-12-01", 46_228, "2026-03-01", 50_851);

    minimumByDay.forEach(
        (day, minimum) -> {
          Response answer =
              as("caseworker-2").queryParam("asOf", day).get("/v1/families/" + id + "/assessment");

          String used =
              "barriers.find { it.code == 'low-income' }.parameters.find { it.code == 'budget-subsistence-minimum' }.";
          assertEquals(minimum, answer.path(used + "value"));
          assertEquals(day.substring(0, 4) + "-01-01", answer.path(used + "from"));
          assertEquals("A", answer.path(used + "certainty"));
        });
  }
}
