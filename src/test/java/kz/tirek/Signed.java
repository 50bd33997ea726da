package kz.tirek;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests of people who signed in: {@code Signed.as("caseworker").get("/v1/families")}. */
public final class Signed {

  private Signed() {}

  /** A request of one of the development users. */
  public static RequestSpecification as(String user) {
    return given().auth().oauth2(token(user)).header("Accept-Language", "en");
  }

  /** A request of one of the development users with a JSON body. */
  public static RequestSpecification sending(String user, String json) {
    return as(user).contentType("application/json").body(json);
  }

  private static String token(String user) {
    return given()
        .formParam("username", user)
        .post("/dev/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
