package kz.tirek.access.erasure;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.tirek.access.Agency;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a case while somebody else erases it, or takes it over. */
@QuarkusTest
class MeanwhileTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ALL =
      Arrays.stream(Category.values())
          .map(each -> "'" + each + "'")
          .collect(Collectors.joining(","));

  private final Agency agency = anAgency();
  private final Agency other = anAgency();
  private String family;
  private String path;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
    path = "/v1/families/" + family;
  }

  @Test
  void an_assignment_to_a_case_that_is_erased_finds_no_case() throws Exception {
    assertEquals(List.of(204, 404), inTurn(this::erase, this::assign));
  }

  @Test
  void a_consent_of_a_family_that_is_erased_finds_no_case() throws Exception {
    assertEquals(List.of(204, 404), inTurn(this::erase, this::agree));
  }

  @Test
  void an_export_of_a_case_that_is_erased_finds_no_case() throws Exception {
    assertEquals(
        List.of(204, 404),
        inTurn(
            this::erase,
            () ->
                json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
                    .post(path + "/export")));
  }

  @Test
  void a_transfer_of_a_case_that_is_erased_finds_no_case() throws Exception {
    String consent = agree().path("id");

    assertEquals(List.of(204, 404), inTurn(this::erase, () -> request(consent)));
  }

  @Test
  void emergency_access_to_a_case_that_is_erased_is_no_fault() throws Exception {
    List<Integer> answers =
        inTurn(
            this::erase,
            () ->
                json(
                        agency.caseworker("duty"),
                        "{'family': '%s', 'reason': 'the children are alone', 'minutes': 60}"
                            .formatted(family))
                    .post("/v1/emergency-accesses"));

    assertTrue(List.of(List.of(204, 404), List.of(204, 201)).contains(answers), answers::toString);
    agency.supervisor("saule").get(path).then().statusCode(404);
  }

  @Test
  void a_case_that_is_erased_is_not_taken_over_and_neither_waits_for_the_other() throws Exception {
    String transfer = request(agree().path("id")).path("id");

    assertEquals(List.of(204, 404), inTurn(this::erase, () -> accept(transfer)));
  }

  @Test
  void a_caseload_is_moved_while_one_of_its_cases_is_erased() throws Exception {
    agency.takeIn("aigul");

    assertEquals(
        List.of(204, 200),
        inTurn(
            this::erase,
            () ->
                json(agency.supervisor("saule"), "{'from': 'aigul', 'to': 'bolat'}")
                    .post("/v1/caseload-moves")));
  }

  @Test
  void a_case_that_is_restricted_while_a_caseload_is_moved_stays_where_it_is() throws Exception {
    CompletableFuture<Response> moving;
    try (Connection restricting = Owner.connect()) {
      restricting.setAutoCommit(false);
      restricting
          .createStatement()
          .execute("select from family where family_id = '" + family + "' for update");
      restricting
          .createStatement()
          .execute(
              "update family set restricted_to = '{saule}' where family_id = '" + family + "'");
      moving =
          CompletableFuture.supplyAsync(
              () ->
                  json(agency.supervisor("saule"), "{'from': 'aigul', 'to': 'bolat'}")
                      .post("/v1/caseload-moves"));
      awaitWaiting(1);
      restricting.commit();
    }

    moving.join().then().statusCode(200).body("cases", equalTo(0));
    agency
        .supervisor("saule")
        .get(path + "/assignments")
        .then()
        .body("items.worker", contains("aigul"))
        .body("items[0].until", nullValue());
  }

  @Test
  void nobody_of_the_first_agency_is_given_a_case_that_another_takes_over() throws Exception {
    String transfer = request(agree().path("id")).path("id");

    assertEquals(List.of(200, 404), inTurn(() -> accept(transfer), this::assign));

    List<String> untils = other.supervisor("dana").get(path + "/assignments").path("items.until");
    assertEquals(1, untils.size());
    assertTrue(untils.get(0) != null, "the worker who had it before has it no longer");
  }

  private Response erase() {
    return json(agency.supervisor("saule").header("If-Match", "*"), "{'reason': 'FAMILY_WISH'}")
        .post(path + "/erasure");
  }

  private Response assign() {
    return json(agency.supervisor("saule"), "{'worker': 'bolat'}").post(path + "/assignments");
  }

  private Response agree() {
    return json(
            agency.caseworker("aigul"),
            "{'purpose': 'TRANSFER', 'categories': [%s], 'recipient': '%s', 'givenOn': '2026-03-02', 'how': 'PAPER'}"
                .formatted(ALL, other.name()))
        .post(path + "/consents");
  }

  private Response request(String consent) {
    return json(
            agency.supervisor("saule"),
            "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
                .formatted(other.name(), consent))
        .post(path + "/transfers");
  }

  private Response accept(String transfer) {
    return other.supervisor("dana").post("/v1/transfers/" + transfer + "/acceptance");
  }

  /** Both wait for the case, the first before the second, and then are let go. */
  private List<Integer> inTurn(Supplier<Response> first, Supplier<Response> second)
      throws Exception {
    try (Connection holding = Owner.connect()) {
      holding.setAutoCommit(false);
      try (var hold =
          holding.prepareStatement("select from family where family_id = ? for update")) {
        hold.setObject(1, UUID.fromString(family));
        hold.execute();
      }
      CompletableFuture<Response> one = CompletableFuture.supplyAsync(first);
      awaitWaiting(1);
      CompletableFuture<Response> two = CompletableFuture.supplyAsync(second);
      awaitWaiting(2);
      holding.rollback();
      return List.of(one.join().statusCode(), two.join().statusCode());
    }
  }

  private static void awaitWaiting(int most) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String waiting = "select count(*) >= " + most + " from pg_locks where not granted";
    while (!"t".equals(Owner.ask(waiting))) {
      assertTrue(System.nanoTime() < end, "nobody waits");
      Thread.sleep(20);
    }
  }
}
