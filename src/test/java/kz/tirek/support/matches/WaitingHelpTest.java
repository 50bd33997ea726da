package kz.tirek.support.matches;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.access.Agency;
import kz.tirek.support.directory.ExampleFile;
import kz.tirek.support.offer.Offer;
import org.junit.jupiter.api.Test;

/** Services that ask for a registration, as the example directory has them. */
@QuarkusTest
class WaitingHelpTest {

  private static final Path STUDY = Path.of("src/test/resources/study/cases.jsonl");
  private static final String ASSISTANCE =
      "needs[0].matches.find { it.code == 'targeted-assistance' }.";
  private static final String BANK = "needs[0].matches.find { it.code == 'otbasy-bank' }.";

  private final Agency agency = anAgency();

  /** A family of the study's interviews. */
  private String interviewed(String number) throws IOException {
    return takeIn(
        Files.readAllLines(STUDY).stream()
            .filter(line -> line.contains("STUDY-" + number + "\""))
            .findAny()
            .orElseThrow());
  }

  private String takeIn(String household) {
    return agency.takeIn("aigul", household);
  }

  private ValidatableResponse matches(String family, String query) {
    return agency
        .caseworker("aigul")
        .get("/v1/families/" + family + "/matches?limit=50&asOf=2026-03-01&" + query)
        .then()
        .statusCode(200);
  }

  /** Somebody who was registered nowhere is registered where the family lives. */
  private void register(String family, String member, String kind) {
    String registrations = "/v1/families/" + family + "/members/" + member + "/registrations";
    String none =
        agency.caseworker("aigul").get(registrations).then().extract().path("items[0].id");
    json(agency.caseworker("aigul").header("If-Match", "*"), "{'until': '2026-02-19'}")
        .post("/v1/families/" + family + "/facts/" + none + "/ending")
        .then()
        .statusCode(201);
    json(
            agency.caseworker("aigul").header("If-Match", "*"),
            "{'kind': '%s', 'place': 'THIS_DWELLING', 'livesThere': true, 'since': '2026-02-20'}"
                .formatted(kind))
        .post(registrations)
        .then()
        .statusCode(201);
  }

  private String member(String family, int place) {
    return agency
        .caseworker("aigul")
        .get("/v1/families/" + family)
        .then()
        .extract()
        .path("members.items[" + place + "].id");
  }

  @Test
  void targeted_assistance_waits_for_the_registration_of_a_family_that_the_study_tells_of()
      throws IOException {
    String family = interviewed("Q08");

    ValidatableResponse answer =
        matches(family, "barrier=low-income")
            .body(ASSISTANCE + "isFor", equalTo("NO"))
            .body(ASSISTANCE + "waitsFor.step", equalTo("register-temporarily"))
            .body(ASSISTANCE + "waitsFor.canBeTaken", equalTo("UNKNOWN"))
            .body(
                ASSISTANCE + "mind",
                startsWith("Not now: the step named must come first, and nothing is promised"));

    // below all that can be had today
    List<String> codes = answer.extract().path("needs[0].matches.code");
    List<Object> waiting = answer.extract().path("needs[0].matches.waitsFor");
    assertEquals(
        List.of("targeted-assistance"),
        codes.subList(waiting.size() - 1, waiting.size()),
        codes::toString);
    assertEquals(1, waiting.stream().filter(each -> each != null).count());
    matches(family, "step=apply-for-assistance")
        .body("needs[0].matches.code", hasItem("targeted-assistance"))
        .body(ASSISTANCE + "waitsFor.step", equalTo("register-temporarily"));
  }

  @Test
  void a_family_that_is_registered_since_need_not_wait() {
    String family =
        takeIn(
            aHousehold()
                .withMother(1990)
                .withoutRegistration()
                .withChild("son", "2018-05-04")
                .json());
    matches(family, "barrier=low-income")
        .body(ASSISTANCE + "waitsFor.step", equalTo("register-temporarily"));

    register(family, member(family, 0), "TEMPORARY");

    matches(family, "barrier=low-income")
        .body(ASSISTANCE + "isFor", equalTo("YES"))
        .body(ASSISTANCE + "waitsFor", nullValue())
        .body(ASSISTANCE + "mind", startsWith("The office itself checks the registration"))
        .body("needs[0].matches.findAll { it.waitsFor != null }.size()", equalTo(0));
  }

  @Test
  void the_bank_of_the_housing_queue_waits_for_a_permanent_registration() throws IOException {
    // of others in the household nothing is known: it stays in, marked
    matches(interviewed("Q07"), "step=join-housing-queue").body(BANK + "isFor", equalTo("UNKNOWN"));
    String family =
        takeIn(
            aHousehold()
                .withMother(1990)
                .withoutRegistration()
                .withFather(1988)
                .withoutRegistration()
                .json());

    matches(family, "step=join-housing-queue")
        .body(BANK + "isFor", equalTo("NO"))
        .body(BANK + "waitsFor.step", equalTo("register-permanently"));
    register(family, member(family, 0), "TEMPORARY");
    matches(family, "step=join-housing-queue")
        .body(BANK + "waitsFor.step", equalTo("register-permanently"));
    register(family, member(family, 1), "PERMANENT");
    matches(family, "step=join-housing-queue")
        .body(BANK + "isFor", equalTo("YES"))
        .body(BANK + "waitsFor", nullValue())
        // nothing is promised: the term is told
        .body(BANK + "mind", startsWith("Almaty asks for a permanent registration"));
  }

  @Test
  void a_private_tenant_is_not_told_that_housing_aid_waits_for_anything() {
    String family =
        takeIn(
            aHousehold()
                .withMother(1990)
                .withoutRegistration()
                .and("housing", "{'tenure': 'RENTED_WITHOUT_CONTRACT'}")
                .json());

    matches(family, "barrier=bills-hard-to-pay&explain=all")
        .body("needs[0].matches.code", not(hasItem("housing-aid")))
        .body("needs[0].keptOut.find { it.code == 'housing-aid' }.clause", equalTo("CONDITION"));
  }

  @Test
  void where_sources_disagree_or_name_none_nothing_waits_for_a_registration() {
    List<String> asking =
        ExampleFile.offers(null, LocalDate.of(2026, 1, 1)).stream()
            .filter(offer -> offer.when() != null && offer.when().contains("registrations"))
            .map(Offer::code)
            .toList();

    assertEquals(List.of("targeted-assistance", "housing-aid", "otbasy-bank"), asking);
  }
}
