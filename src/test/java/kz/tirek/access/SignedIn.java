package kz.tirek.access;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** Requests by the users of development, as {@code as("caseworker").get("/v1/...")}. */
public final class SignedIn {

  private SignedIn() {}

  public static RequestSpecification as(String username) {
    return RestAssured.given().auth().oauth2(token(username));
  }

  /** A request in English with a JSON body. */
  public static RequestSpecification sending(String username, String json) {
    return as(username).header("Accept-Language", "en").contentType("application/json").body(json);
  }

  public static String token(String username) {
    return RestAssured.given()
        .formParam("grant_type", "password")
        .formParam("username", username)
        .formParam("password", "any")
        .post("/dev/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** A request by somebody whom development does not know. */
  public static RequestSpecification as(String subject, String role, String agency) {
    return RestAssured.given().auth().oauth2(token(subject, role, agency));
  }

  public static String token(String subject, String role, String agency) {
    return Jwt.subject(subject)
        .groups(role)
        .claim("agency", agency)
        .issuer("https://tirek.localhost")
        .audience("tirek")
        .expiresIn(3600)
        .sign();
  }
}
