package kz.tirek.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of bad token, one line each. All that are refused hear the same, so that nobody learns
 * from the answer what to mend. Keys of the issuer by name are tried in {@link IssuerKeysTest}.
 */
@QuarkusTest
class BadTokensTest {

  /** What is wrong, and the token that has it. */
  enum Refused {
    ANOTHER_ISSUER(() -> caseworker().issuer("https://elsewhere.example").sign()),
    AN_ISSUER_WHOSE_NAME_BEGINS_ALIKE(
        () -> caseworker().issuer("https://tirek.localhost.example").sign()),
    NO_ISSUER(() -> signed(good -> good.unsetClaim("iss"))),
    ANOTHER_AUDIENCE(() -> caseworker().audience("elsewhere").sign()),
    NO_AUDIENCE(() -> signed(good -> good.unsetClaim("aud"))),
    EXPIRED(() -> caseworker().expiresAt(in(-60)).sign()),
    NEVER_EXPIRES(() -> signed(good -> good.unsetClaim("exp"))),
    EXPIRES_WHEN_NO_TIME_IS_LEFT(() -> caseworker().expiresAt(Long.MAX_VALUE / 4).sign()),
    EXPIRY_IN_WORDS(() -> signed(good -> good.setClaim("exp", "tomorrow"))),
    NOT_YET_VALID(() -> signed(good -> good.setClaim("nbf", in(120)))),
    ISSUED_IN_THE_FUTURE(() -> signed(good -> good.setClaim("iat", in(120)))),
    NOT_SIGNED(() -> remade(it -> base64("{\"alg\":\"none\"}") + "." + it[1] + ".")),
    NOT_SIGNED_IN_CAPITALS(() -> remade(it -> base64("{\"alg\":\"NoNe\"}") + "." + it[1] + ".")),
    SECRET_INSTEAD_OF_A_KEY(
        () -> caseworker().signWithSecret("a secret that everybody knows, long enough for HS256")),
    PUBLIC_KEY_AS_THE_SECRET(
        () -> signed(claims(), "HS256", new HmacKey(publicKey().getEncoded()), null)),
    KEY_OF_SOMEBODY_ELSE(() -> signed(claims(), "RS256", rsa().getPrivateKey(), null)),
    KEY_OF_SOMEBODY_ELSE_BY_AN_UNKNOWN_NAME(
        () -> caseworker().jws().keyId("unknown").sign(rsa().getPrivateKey())),
    KEY_OF_SOMEBODY_ELSE_BY_THE_RIGHT_NAME(
        () -> caseworker().jws().keyId(keyName()).sign(rsa().getPrivateKey())),
    SAYS_WHERE_ITS_KEY_IS(
        () ->
            caseworker()
                .jws()
                .header("jku", "https://elsewhere.example/keys.json")
                .sign(rsa().getPrivateKey())),
    BRINGS_ITS_OWN_KEY(
        () -> {
          RsaJsonWebKey own = rsa();
          return signed(claims(), "RS256", own.getPrivateKey(), own);
        }),
    ANOTHER_KIND_OF_KEY(
        () -> {
          EllipticCurveJsonWebKey own = EcJwkGenerator.generateJwk(EllipticCurves.P256);
          return signed(claims(), "ES256", own.getPrivateKey(), own);
        }),
    ANOTHER_ALGORITHM(() -> signed(claims(), "RS512", privateKey(), null)),
    CLAIMS_CHANGED(
        () ->
            remade(
                it ->
                    it[0]
                        + "."
                        + base64(text(it[1]).replace("caseworker", "supervisor"))
                        + "."
                        + it[2])),
    SIGNATURE_CHANGED(() -> remade(it -> it[0] + "." + it[1] + "." + backwards(it[2]))),
    NO_SIGNATURE_AT_ALL(() -> remade(it -> it[0] + "." + it[1] + ".")),
    TRUNCATED(() -> remade(it -> it[0] + "." + it[1] + "." + it[2].substring(0, 300))),
    CLAIMS_NO_JSON(() -> remade(it -> it[0] + "." + base64("tea") + "." + it[2])),
    HEADER_NO_JSON(() -> remade(it -> base64("tea") + "." + it[1] + "." + it[2])),
    FOUR_PARTS(() -> remade(it -> String.join(".", it) + "." + it[2])),
    TWO_PARTS(() -> remade(it -> it[0] + "." + it[1])),
    ENCRYPTED(() -> caseworker().jwe().encrypt(publicKey())),
    SIGNED_AND_ENCRYPTED(() -> caseworker().innerSign().encrypt(publicKey())),
    TWO_TOKENS(() -> good() + " " + good()),
    TWO_TOKENS_IN_A_LIST(() -> good() + ", Bearer " + good()),
    NO_TOKEN(() -> "tea"),
    HUGE(() -> remade(it -> it[0] + "." + "a".repeat(15_000) + "." + it[2]));

    private final Making making;

    Refused(Making making) {
      this.making = making;
    }
  }

  /** Where a good token is not looked for. */
  enum Elsewhere {
    NOWHERE(request -> request),
    NOTHING_AFTER_THE_SCHEME(request -> request.header("Authorization", "Bearer ")),
    NOTHING_AT_ALL(request -> request.header("Authorization", "")),
    WITHOUT_A_SCHEME(request -> request.header("Authorization", good())),
    ANOTHER_SCHEME(request -> request.header("Authorization", "Token " + good())),
    PASSWORD(request -> request.header("Authorization", "Basic " + base64("caseworker:any"))),
    ADDRESS(request -> request.queryParam("access_token", good())),
    ANOTHER_HEADER(request -> request.header("X-Authorization", "Bearer " + good())),
    COOKIE(request -> request.cookie("Bearer", good()));

    private final UnaryOperator<RequestSpecification> putting;

    Elsewhere(UnaryOperator<RequestSpecification> putting) {
      this.putting = putting;
    }
  }

  /** Good signatures under claims that say too little. */
  enum Unheard {
    AGENCY_A_LIST(good -> good.setClaim("agency", List.of("almaty-family-support"))),
    AGENCY_A_NUMBER(good -> good.setClaim("agency", 7)),
    NO_AGENCY(good -> good.unsetClaim("agency")),
    NOBODY(
        good -> {
          good.unsetClaim("sub");
          good.unsetClaim("upn");
        }),
    NO_ROLES(good -> good.unsetClaim("groups")),
    ROLES_AS_TEXT(good -> good.setClaim("groups", "caseworker")),
    ROLES_AS_A_NUMBER(good -> good.setClaim("groups", 1)),
    ROLES_IN_A_LIST_OF_LISTS(good -> good.setClaim("groups", List.of(List.of("caseworker")))),
    ROLES_NOBODY_KNOWS(good -> good.setClaim("groups", List.of("baker", "CASEWORKER")));

    private final Change change;

    Unheard(Change change) {
      this.change = change;
    }
  }

  private interface Making {
    String token() throws JoseException;
  }

  private interface Change {
    void to(JwtClaims good);
  }

  private static Response ask(String token) {
    return given().header("Authorization", "Bearer " + token).get("/test/tea");
  }

  @Test
  void the_token_that_all_others_are_made_of_is_good() {
    ask(caseworker().sign()).then().statusCode(200);
    ask(signed(good -> {})).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void is_refused(Refused kind) throws JoseException {
    Response answer = ask(kind.making.token());

    answer
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", equalTo("Bearer realm=\"tirek\", error=\"invalid_token\""))
        .contentType("application/problem+json")
        .body("type", equalTo("https://tirek.kz/problems/token-refused"));
    assertEquals(ask("tea").asString(), answer.asString(), "the answer tells kinds apart");
  }

  @ParameterizedTest
  @EnumSource
  void is_not_looked_for(Elsewhere place) {
    place
        .putting
        .apply(given())
        .get("/test/tea")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer realm=\"tirek\""))
        .contentType("application/problem+json")
        .body("type", equalTo("https://tirek.kz/problems/sign-in-required"));
  }

  @ParameterizedTest
  @EnumSource
  void opens_nothing(Unheard kind) {
    Response answer = ask(signed(kind.change));

    answer.then().statusCode(oneOf(401, 403)).contentType("application/problem+json");
    assertFalse(answer.asString().contains("Exception"), answer.asString());
    assertEquals(
        answer.statusCode() == 401, answer.header("WWW-Authenticate") != null, "a challenge");
  }

  private static JwtClaimsBuilder caseworker() {
    return Jwt.subject("aigul")
        .upn("aigul")
        .groups(Roles.CASEWORKER)
        .claim("agency", "almaty-family-support")
        .issuer("https://tirek.localhost")
        .audience("tirek")
        .expiresIn(600);
  }

  private static String good() {
    return caseworker().sign();
  }

  /** Made of the three parts of one good token. */
  private static String remade(Function<String[], String> making) {
    return making.apply(good().split("\\."));
  }

  private static JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setSubject("aigul");
    claims.setClaim("upn", "aigul");
    claims.setClaim("groups", List.of(Roles.CASEWORKER));
    claims.setClaim("agency", "almaty-family-support");
    claims.setIssuer("https://tirek.localhost");
    claims.setAudience("tirek");
    claims.setClaim("iat", in(0));
    claims.setClaim("exp", in(600));
    return claims;
  }

  /** Good claims but for a change, under a good signature: no builder puts back what is gone. */
  private static String signed(Change change) {
    JwtClaims claims = claims();
    change.to(claims);
    try {
      return signed(claims, "RS256", privateKey(), null);
    } catch (JoseException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * @param own put into the header; null: none
   */
  private static String signed(JwtClaims claims, String algorithm, Key key, JsonWebKey own)
      throws JoseException {
    JsonWebSignature token = new JsonWebSignature();
    token.setHeader("typ", "JWT");
    if (own != null) {
      token.getHeaders().setJwkHeaderValue("jwk", own);
    }
    token.setAlgorithmHeaderValue(algorithm);
    token.setPayload(claims.toJson());
    token.setKey(key);
    return token.getCompactSerialization();
  }

  /** The name under which the issuer signs. */
  private static String keyName() throws JoseException {
    JsonWebSignature real = new JsonWebSignature();
    real.setCompactSerialization(good());
    return real.getKeyIdHeaderValue();
  }

  private static RsaJsonWebKey rsa() throws JoseException {
    return RsaJwkGenerator.generateJwk(2048);
  }

  private static PublicKey publicKey() {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey();
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static PrivateKey privateKey() {
    String made = ConfigProvider.getConfig().getValue("smallrye.jwt.sign.key", String.class);
    try {
      return KeyUtils.decodePrivateKey(made);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Seconds of the epoch, so many from now. */
  private static long in(long seconds) {
    return Instant.now().plusSeconds(seconds).getEpochSecond();
  }

  private static String backwards(String signature) {
    return new StringBuilder(signature).reverse().toString();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String base64) {
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
