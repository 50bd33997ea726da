package kz.tirek.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.referral.request.ReferralShare;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document says what a client could otherwise read in the source alone. */
@QuarkusTest
class ToldMeaningsTest {

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  private JsonNode schema(String name) {
    return document.root().at("/components/schemas/" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MatchClause",
        "MatchTermName",
        "ReferralReason",
        "ReferralOutcome",
        "ReferralShare",
        "ProviderKind",
        "CodeKind"
      })
  void each_value_is_explained(String name) {
    assertTrue(schema(name).path("enum").size() > 1);
    for (JsonNode value : schema(name).get("enum")) {
      assertTrue(
          schema(name).path("description").asText().contains(value.asText() + ": "),
          value.asText());
    }
  }

  @Test
  void requests_say_which_reason_and_outcome_go_with_which_status() {
    for (ReferralStatus status : ReferralStatus.values()) {
      for (String request : List.of("NewReferralMove", "NewReferralAnswer", "NewReferral")) {
        line(request, status).ifPresent(line -> assertTold(line, status));
      }
      boolean worker = isLedTo(status, Mover.WORKER);
      assertEquals(worker, line("NewReferralMove", status).isPresent(), status.name());
    }
    assertTrue(
        line("NewReferralAnswer", ReferralStatus.REJECTED)
            .orElseThrow()
            .contains("reason needed: QUEUE_FULL, QUOTA_EXHAUSTED, NOT_ELIGIBLE"));
  }

  private Optional<String> line(String request, ReferralStatus status) {
    return schema(request)
        .path("description")
        .asText()
        .lines()
        .filter(line -> line.startsWith("- `" + status + "`: "))
        .findFirst();
  }

  private static void assertTold(String line, ReferralStatus status) {
    status.reasons().of().forEach(reason -> assertTrue(line.contains(reason.name()), line));
    status.outcomes().of().forEach(outcome -> assertTrue(line.contains(outcome.name()), line));
    assertEquals(status.reasons().needed(), line.contains("reason needed"), line);
    assertEquals(status.outcomes().needed(), line.contains("outcome needed"), line);
  }

  private static boolean isLedTo(ReferralStatus status, Mover mover) {
    return Arrays.stream(ReferralStatus.values())
        .anyMatch(from -> from.next(mover).contains(status));
  }

  @Test
  void a_provider_is_told_what_it_can_say_and_nothing_else() {
    assertEquals(values("NewReferralAnswer", "to"), ledTo(Mover.PROVIDER));
    assertEquals(
        values("NewReferral", "status"),
        Set.of("DRAFT", "REQUESTED", "ACCEPTED", "REJECTED", "COMPLETED", "FAILED"));
  }

  private static Set<String> ledTo(Mover mover) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(ReferralStatus.values())
        .filter(status -> isLedTo(status, mover))
        .forEach(status -> names.add(status.name()));
    return names;
  }

  private Set<String> values(String request, String field) {
    Set<String> values = new TreeSet<>();
    document
        .resolved(schema(request).at("/properties/" + field))
        .path("enum")
        .forEach(value -> values.add(value.asText()));
    return values;
  }

  @Test
  void what_a_provider_can_be_shown_is_an_enumeration_of_its_own() {
    Set<String> shares = new TreeSet<>();
    schema("ReferralShare").path("enum").forEach(value -> shares.add(value.asText()));

    Set<String> expected = new TreeSet<>();
    Arrays.stream(ReferralShare.values()).forEach(share -> expected.add(share.name()));
    assertEquals(expected, shares);
    assertEquals(
        "#/components/schemas/ReferralShare",
        schema("NewReferral").at("/properties/shares/items/$ref").asText());
    assertEquals(
        "#/components/schemas/ReferralReason",
        schema("CountedReason").at("/properties/reason/$ref").asText());
    assertTrue(schema("CountedReason").path("required").toString().contains("reason"));
  }
}
