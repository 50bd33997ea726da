package kz.tirek.access;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SigningInTest {

  private static JwtClaimsBuilder caseworker() {
    return Jwt.subject("aigul")
        .upn("aigul")
        .groups(Roles.CASEWORKER)
        .claim("agency", "almaty-family-support")
        .issuer("https://tirek.localhost")
        .audience("tirek")
        .expiresIn(600);
  }

  static Stream<Object> noNames() {
    return Stream.of(
        List.of("almaty-family-support"),
        7,
        true,
        Map.of(),
        "",
        " ",
        "a\u0000b",
        "a".repeat(4_000));
  }

  @Nested
  class The_token_endpoint {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "caseworker",
          "supervisor",
          "analyst",
          "directory",
          "dashboard",
          "municipal",
          "provider",
          "auditor",
          "admin",
          "caseworker-2",
          "supervisor-2"
        })
    void knows_a_user_for_each_role(String username) {
      as(username)
          .get("/test/tea/hall")
          .then()
          .statusCode(200)
          .body(equalTo("\"" + username + "\""));
    }

    @Test
    void does_not_know_strangers() {
      given()
          .formParam("username", "stranger")
          .post("/dev/token")
          .then()
          .statusCode(400)
          .body("error", equalTo("invalid_grant"));
    }

    @Test
    void says_for_how_long_a_token_is_good() {
      given()
          .formParam("username", "caseworker")
          .post("/dev/token")
          .then()
          .body("token_type", equalTo("Bearer"))
          .body("expires_in", equalTo(43200))
          .body("access_token", notNullValue());
    }
  }

  @Nested
  class A_token {

    @Test
    void with_agency_and_role_is_accepted() {
      given().auth().oauth2(caseworker().sign()).get("/test/tea/hall").then().statusCode(200);
    }

    @Test
    void tells_subject_and_agency() {
      as("supervisor-2")
          .get("/test/tea/supervisors")
          .then()
          .body(equalTo("\"supervisor-2 of alatau-charity\""));
    }

    @Test
    void of_another_issuer_is_refused() {
      refused(caseworker().issuer("https://elsewhere.example").sign());
    }

    @Test
    void for_another_audience_is_refused() {
      refused(caseworker().audience("elsewhere").sign());
    }

    @Test
    void that_has_expired_is_refused() {
      refused(caseworker().expiresAt(Instant.now().minusSeconds(60)).sign());
    }

    @Test
    void signed_with_a_shared_secret_is_refused() {
      refused(caseworker().signWithSecret("a secret that everybody knows, long enough for HS256"));
    }

    @Test
    void without_a_signature_is_refused() {
      String header = base64("{\"alg\":\"none\"}");
      String claims = new String(Base64.getUrlDecoder().decode(token("admin").split("\\.")[1]));

      refused(header + "." + base64(claims) + ".");
    }

    @Test
    void whose_claims_were_changed_is_refused() {
      String[] parts = token("caseworker").split("\\.");
      String claims = new String(Base64.getUrlDecoder().decode(parts[1]));

      refused(parts[0] + "." + base64(claims.replace("caseworker", "supervisor")) + "." + parts[2]);
    }

    @Test
    void that_is_no_token_at_all_is_refused() {
      refused("tea");
    }

    @Test
    void without_an_agency_may_do_nothing() {
      given()
          .auth()
          .oauth2(caseworker().remove("agency").sign())
          .get("/test/tea")
          .then()
          .statusCode(403)
          .body("type", equalTo("https://tirek.kz/problems/no-agency"));
    }

    @ParameterizedTest
    @MethodSource("kz.tirek.access.SigningInTest#noNames")
    void whose_agency_is_no_name_may_do_nothing(Object agency) {
      forbidden(caseworker().claim("agency", agency), "no-agency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "Иван"})
    void of_nobody_by_name_may_do_nothing(String subject) {
      forbidden(caseworker().subject(subject), "no-subject");
      forbidden(caseworker().subject("a".repeat(4_000)), "no-subject");
    }

    @Test
    void that_expires_when_no_time_is_left_is_refused() {
      refused(caseworker().expiresAt(1_000_000_000_000_000_000L).sign());
    }

    private void forbidden(JwtClaimsBuilder claims, String code) {
      given()
          .auth()
          .oauth2(claims.sign())
          .get("/test/tea")
          .then()
          .statusCode(403)
          .body("type", equalTo("https://tirek.kz/problems/" + code));
    }

    @Test
    void without_a_role_may_do_nothing() {
      given()
          .auth()
          .oauth2(caseworker().groups(Set.of("baker")).sign())
          .get("/test/tea")
          .then()
          .statusCode(403)
          .body("type", equalTo("https://tirek.kz/problems/no-role"));
    }

    private void refused(String token) {
      given()
          .auth()
          .oauth2(token)
          .get("/test/tea")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", startsWith("Bearer "))
          .contentType("application/problem+json")
          .body("type", equalTo("https://tirek.kz/problems/token-refused"));
    }

    private String base64(String text) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
  }

  @Nested
  class An_endpoint {

    @Test
    void is_closed_to_those_who_did_not_sign_in() {
      given()
          .get("/test/tea")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", equalTo("Bearer realm=\"tirek\""))
          .contentType("application/problem+json")
          .body("type", equalTo("https://tirek.kz/problems/sign-in-required"));
    }

    @Test
    void is_closed_to_other_roles() {
      as("analyst")
          .get("/test/tea")
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("type", equalTo("https://tirek.kz/problems/forbidden"));
    }

    @Test
    void that_says_nothing_of_roles_is_closed_to_all() {
      as("admin").get("/test/forgotten").then().statusCode(403);
    }

    @Test
    void for_everybody_asks_for_no_token() {
      given().get("/test/door").then().statusCode(200);
    }
  }
}
