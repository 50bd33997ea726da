package kz.tirek.access;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Requests by the users of development, as {@code as("caseworker").get("/v1/...")}. */
public final class SignedIn {

  /** Good for an hour, which is longer than a test run. */
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private SignedIn() {}

  public static RequestSpecification as(String username) {
    return RestAssured.given().auth().oauth2(token(username));
  }

  /** A request in English with a JSON body. */
  public static RequestSpecification sending(String username, String json) {
    return as(username).header("Accept-Language", "en").contentType("application/json").body(json);
  }

  /** Signed once for each user: tests send thousands of requests. */
  public static String token(String username) {
    return TOKENS.computeIfAbsent(username, SignedIn::fromDevelopment);
  }

  private static String fromDevelopment(String username) {
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
    return TOKENS.computeIfAbsent(
        String.join("\n", subject, role, agency), none -> signed(subject, role, agency));
  }

  /** The provider of help that people of this role work for, one for each agency. */
  public static UUID provider(String agency) {
    return UUID.nameUUIDFromBytes(("provider of " + agency).getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(String subject, String role, String agency) {
    JwtClaimsBuilder claims = Jwt.subject(subject).groups(role).claim("agency", agency);
    if (role.equals("provider")) {
      claims.claim("provider", provider(agency).toString());
    }
    return claims.issuer("https://tirek.localhost").audience("tirek").expiresIn(3600).sign();
  }
}
