package kz.tirek.situation.facts;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The kinds of facts that are recorded one by one, each with a value that is so and another: those
 * that the document shows.
 *
 * @param path under the family, or under a member
 * @param another what a correction says instead; in it ' stands for "
 */
record Kind(String path, boolean ofMember, boolean ends, String example, String another) {

  static final Kind[] ALL = {
    new Kind(
        "housing",
        false,
        true,
        "housing",
        "{'tenure': 'WITH_KIN', 'since': '2026-02', 'rooms': 2}"),
    new Kind(
        "incomes",
        false,
        true,
        "income",
        "{'kind': 'WAGES', 'monthly': 150000, 'since': '2025-09'}"),
    new Kind("debts", false, true, "debt", "{'kind': 'KIN', 'amount': 90000, 'since': '2025-11'}"),
    new Kind(
        "benefits-received",
        false,
        true,
        "benefit-received",
        "{'benefit': 'large-family-allowance', 'monthly': 1, 'since': '2026-01'}"),
    new Kind("daily-life", false, false, "daily-life", "{'feelsAtHome': true}"),
    new Kind("ties", false, true, "tie", "{'kind': 'FRIEND', 'strained': true}"),
    new Kind(
        "encounters", false, false, "encounter", "{'office': 'SCHOOL', 'outcome': 'INFORMED'}"),
    new Kind("incidents", false, false, "incident", "{'kind': 'INSULTED'}"),
    new Kind("person", true, false, "person", "{'relation': 'HEAD', 'birthDate': '1989'}"),
    new Kind(
        "registrations",
        true,
        true,
        "registration",
        "{'kind': 'PERMANENT', 'place': 'OUTSIDE_CITY', 'since': '2020'}"),
    new Kind(
        "schooling",
        true,
        true,
        "schooling",
        "{'status': 'IN_QUEUE', 'level': 'KINDERGARTEN', 'since': '2025-09'}"),
    new Kind("health", true, false, "health", "{'attached': true}"),
    new Kind(
        "needed-care",
        true,
        true,
        "needed-care",
        "{'service': 'SURGERY', 'waitingSince': '2026-02'}"),
    new Kind("work", true, false, "work", "{'jobsInYear': 1}"),
    new Kind("jobs", true, true, "job", "{'kind': 'MARKET', 'since': '2026-01'}"),
    new Kind("duties", true, true, "duty", "{'kind': 'COOKS', 'since': '2025-09'}")
  };

  /** A family of which little is known, so that nothing contradicts the examples. */
  static Family aFamily(String user) {
    Response answer =
        sending(user, aHousehold().withMother(1989).withChild("child", "2017-03-01").json())
            .post("/v1/families");
    answer.then().statusCode(201);
    return new Family(
        user,
        answer.path("family.id"),
        answer.path("memberIds.mother"),
        answer.path("memberIds.child"));
  }

  /** The value that the document shows. */
  String value() {
    try {
      return Files.readString(Path.of("docs", "examples", example + ".json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String anotherValue() {
    return another.replace('\'', '"');
  }

  /** Where the facts of this kind stand. */
  String in(Family family) {
    String member = path.equals("schooling") ? family.child() : family.mother();
    return ofMember ? family.at("/members/" + member + "/" + path) : family.at("/" + path);
  }

  @Override
  public String toString() {
    return path;
  }

  /** A family that was taken in. */
  record Family(String user, String id, String mother, String child) {

    String at(String path) {
      return "/v1/families/" + id + path;
    }

    Response post(String path, String json) {
      return sending(user, json.replace('\'', '"')).post(path.startsWith("/v1") ? path : at(path));
    }

    Response get(String path) {
      return as(user).get(path.startsWith("/v1") ? path : at(path));
    }

    /** The id of a fact that is recorded. */
    String recorded(String path, String json) {
      return post(path, json).then().statusCode(201).extract().path("id");
    }

    String corrected(String path, String factId, String json) {
      return post(
              path + "/" + factId + "/corrections", "{'reason': 'MISHEARD', 'fact': " + json + "}")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    String ended(String factId, String until) {
      return post("/facts/" + factId + "/ending", "{'until': '" + until + "'}")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    void withdrawn(String factId) {
      post("/facts/" + factId + "/withdrawal", "{'reason': 'NEVER_SO'}").then().statusCode(200);
    }

    static String anId() {
      return UUID.randomUUID().toString();
    }
  }
}
