package kz.tirek.access;

import static kz.tirek.intake.Household.aHousehold;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * An agency that no other test knows, and the people who work for it: {@code
 * agency.caseworker("aigul").get("/v1/...")}.
 */
public final class Agency {

  private final String name = "agency-" + UUID.randomUUID();

  public static Agency anAgency() {
    return new Agency();
  }

  public String name() {
    return name;
  }

  public RequestSpecification caseworker(String subject) {
    return SignedIn.as(subject, "caseworker", name).header("Accept-Language", "en");
  }

  public RequestSpecification supervisor(String subject) {
    return SignedIn.as(subject, "supervisor", name).header("Accept-Language", "en");
  }

  public RequestSpecification auditor(String subject) {
    return SignedIn.as(subject, "auditor", name).header("Accept-Language", "en");
  }

  public RequestSpecification admin(String subject) {
    return SignedIn.as(subject, "admin", name).header("Accept-Language", "en");
  }

  /** The id of a family whose case is this caseworker's. */
  public String takeIn(String caseworker) {
    return takeIn(caseworker, aHousehold().withMother(1990).json());
  }

  /** The id of a family whose case is this caseworker's, as an intake has it. */
  public String takeIn(String caseworker, String household) {
    return json(caseworker(caseworker), household)
        .post("/v1/families")
        .then()
        .statusCode(201)
        .extract()
        .path("family.id");
  }

  /** With a JSON body, in which single quotes stand for double ones. */
  public static RequestSpecification json(RequestSpecification who, String body) {
    return who.contentType("application/json").body(body.replace('\'', '"'));
  }

  public Response page(RequestSpecification who, String family) {
    return who.get("/v1/families/" + family);
  }

  /** Restricts a case to this supervisor and to whoever is named beside. */
  public void restrict(String family, String supervisor, boolean closedToEmergency, String named) {
    json(
            supervisor(supervisor).header("If-Match", "*"),
            "{'reason': 'for this test alone', 'workers': ['%s'], 'closedToEmergency': %s}"
                .formatted(named, closedToEmergency))
        .put("/v1/families/" + family + "/restriction")
        .then()
        .statusCode(200);
  }
}
