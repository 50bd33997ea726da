package kz.tirek.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are not to be believed; each is refused in the same words, whatever is amiss. */
@QuarkusTest
class BadTokensTest {

  private static final KeyPair OTHER = keyPair();

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static JwtClaimsBuilder good() {
    return Jwt.subject("aigul")
        .upn("aigul")
        .groups(Roles.CASEWORKER)
        .claim("agency", "almaty-family-support")
        .issuer("https://tirek.localhost")
        .audience("tirek")
        .expiresIn(600);
  }

  private static String[] parts() {
    return good().sign().split("\\.");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  /** The good claims under another header, signed by somebody else. */
  private static String forged(String header, Object value) throws JoseException {
    JsonWebSignature forged = new JsonWebSignature();
    forged.setPayload(decoded(parts()[1]));
    forged.setAlgorithmHeaderValue("RS256");
    forged.getHeaders().setObjectHeaderValue(header, value);
    forged.setKey(OTHER.getPrivate());
    return forged.getCompactSerialization();
  }

  /** Signed as if a public key, which everybody knows, were a shared secret. */
  private static String signedWithThePublicKey() throws JoseException {
    JsonWebSignature forged = new JsonWebSignature();
    forged.setPayload(decoded(parts()[1]));
    forged.setAlgorithmHeaderValue("HS256");
    forged.setKey(new HmacKey(OTHER.getPublic().getEncoded()));
    forged.setDoKeyValidation(false);
    return forged.getCompactSerialization();
  }

  private static String kid() throws JoseException {
    JsonWebSignature real = new JsonWebSignature();
    real.setCompactSerialization(good().sign());
    return real.getKeyIdHeaderValue();
  }

  static Stream<Arguments> bad() throws JoseException {
    String[] parts = parts();
    RsaJsonWebKey otherKey = new RsaJsonWebKey((RSAPublicKey) OTHER.getPublic());
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        arguments("of another issuer", good().issuer("https://elsewhere.example").sign()),
        arguments(
            "of an issuer whose name begins alike",
            good().issuer("https://tirek.localhost.example").sign()),
        arguments("for another audience", good().audience("elsewhere").sign()),
        arguments("for no audience", good().remove("aud").sign()),
        arguments("expired a minute ago", good().expiresAt(now - 60).sign()),
        arguments("good from in an hour on", good().claim("nbf", now + 3600).sign()),
        arguments("expiring when no time is left", good().expiresAt(Long.MAX_VALUE / 4).sign()),
        arguments("without a signature", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."),
        arguments(
            "without a signature, spelt otherwise",
            encoded("{\"alg\":\"nOnE\"}") + "." + parts[1] + "."),
        arguments("whose signature was cut off", parts[0] + "." + parts[1] + "."),
        arguments(
            "signed with a shared secret",
            good().signWithSecret("a secret that everybody knows, long enough for HS256")),
        arguments("signed with a public key as the secret", signedWithThePublicKey()),
        arguments("signed with another key", good().sign(OTHER.getPrivate())),
        arguments(
            "signed with another key under an unknown id",
            good().jws().keyId("unknown").sign(OTHER.getPrivate())),
        arguments("signed with another key under the right id", forged("kid", kid())),
        arguments(
            "that brings its own key along",
            forged("jwk", otherKey.toParams(OutputControlLevel.PUBLIC_ONLY))),
        arguments(
            "that says where its key is", forged("jku", "https://elsewhere.example/keys.json")),
        arguments(
            "whose claims were changed",
            parts[0]
                + "."
                + encoded(decoded(parts[1]).replace("caseworker", "supervisor"))
                + "."
                + parts[2]),
        arguments(
            "whose signature was changed",
            parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse()),
        arguments("whose claims are no JSON", parts[0] + "." + encoded("tea") + "." + parts[2]),
        arguments("whose header is no JSON", encoded("tea") + "." + parts[1] + "." + parts[2]),
        arguments("of two parts", parts[0] + "." + parts[1]),
        arguments("of four parts", String.join(".", parts) + "." + parts[2]),
        arguments("that is encrypted for somebody", good().jwe().encrypt(OTHER.getPublic())),
        arguments("that is none at all", "tea"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bad(String kind, String token) {
    given()
        .auth()
        .oauth2(token)
        .get("/v1/families")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer "))
        .contentType("application/problem+json")
        .body("type", equalTo("https://tirek.kz/problems/token-refused"));
  }

  @Test
  void they_are_refused_in_the_same_words() throws JoseException {
    assertEquals(
        1,
        bad()
            .map(each -> (String) each.get()[1])
            .map(token -> given().auth().oauth2(token).get("/v1/families"))
            .map(answer -> answer.getHeader("WWW-Authenticate") + answer.asString())
            .distinct()
            .count());
  }

  static Stream<Arguments> elsewhere() {
    return Stream.of(
        arguments("as another scheme", "Authorization", "Basic "),
        arguments("without a scheme", "Authorization", ""),
        arguments("in a cookie", "Cookie", "Bearer="),
        arguments("in another header", "X-Authorization", "Bearer "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void elsewhere(String where, String header, String before) {
    signInRequired(given().header(header, before + good().sign()).get("/v1/families"));
  }

  @Test
  void in_the_address_it_is_not_looked_for() {
    signInRequired(given().get("/v1/families?access_token=" + good().sign()));
  }

  private static void signInRequired(Response answer) {
    answer.then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void a_good_one_is_believed() {
    given().auth().oauth2(good().sign()).get("/v1/families").then().statusCode(200);
  }
}
