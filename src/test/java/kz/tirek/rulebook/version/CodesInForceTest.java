package kz.tirek.rulebook.version;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import kz.tirek.rulebook.reading.RulebookFiles;
import org.junit.jupiter.api.Test;

class CodesInForceTest {

  @Test
  void what_families_ask_offices_for_beside_benefits_has_a_code() {
    Set<String> services = CodesInForce.Codes.of(RulebookFiles.shipped("almaty")).services();

    assertTrue(
        services.containsAll(
            Set.of(
                "ultrasound",
                "specialist",
                "family-doctor",
                "registration",
                "clothing-aid",
                "kindergarten-place",
                "school-place",
                "housing-queue",
                "free-school-meals")),
        services::toString);
  }
}
