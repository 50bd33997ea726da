package kz.tirek.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.shared.problem.Problem;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeysTest {

  private static final RsaJsonWebKey FIRST = key("first");
  private static final RsaJsonWebKey SECOND = key("second");

  private final AtomicInteger asked = new AtomicInteger();
  private Instant now = Instant.parse("2026-03-01T06:00:00Z");
  private RsaJsonWebKey published;
  private HttpServer issuer;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private static RsaJsonWebKey key(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (org.jose4j.lang.JoseException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/keys",
        exchange -> {
          asked.incrementAndGet();
          byte[] set =
              published == null
                  ? new byte[0]
                  : new JsonWebKeySet(published)
                      .toJson(OutputControlLevel.PUBLIC_ONLY)
                      .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(published == null ? 500 : 200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    issuer.start();
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  private JWTAuthContextInfo at(String location) {
    JWTAuthContextInfo expected = new JWTAuthContextInfo();
    expected.setPublicKeyLocation(location);
    expected.setIssuedBy("https://issuer.example");
    expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
    return expected;
  }

  private JWTAuthContextInfo atIssuer() {
    return at("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys");
  }

  private static String tokenBy(RsaJsonWebKey key) {
    return Jwt.subject("aigul")
        .upn("aigul")
        .issuer("https://issuer.example")
        .expiresIn(600)
        .jws()
        .keyId(key.getKeyId())
        .sign(key.getPrivateKey());
  }

  @Test
  void a_good_token_is_not_called_bad_while_the_keys_cannot_be_had() throws ParseException {
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);
    VerifiedTokens tokens = new VerifiedTokens(clock, keys);

    Problem problem = assertThrows(Problem.class, () -> tokens.parse(tokenBy(FIRST), atIssuer()));
    assertEquals(503, problem.status());
    assertEquals("issuer-unreachable", problem.code());
    assertFalse(keys.there());

    published = FIRST;
    now = now.plus(IssuerKeys.PAUSE);
    assertEquals("aigul", tokens.parse(tokenBy(FIRST), atIssuer()).getSubject());
    assertTrue(keys.there());
  }

  @Test
  void a_key_that_the_issuer_changed_is_fetched_without_a_restart() throws ParseException {
    published = FIRST;
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);
    VerifiedTokens tokens = new VerifiedTokens(clock, keys);
    tokens.parse(tokenBy(FIRST), atIssuer());

    published = SECOND;
    now = now.plus(IssuerKeys.PAUSE);

    assertEquals("aigul", tokens.parse(tokenBy(SECOND), atIssuer()).getSubject());
  }

  @Test
  void a_key_that_the_issuer_withdrew_is_refused_though_nobody_comes_with_a_new_one()
      throws ParseException {
    published = FIRST;
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);
    VerifiedTokens tokens = new VerifiedTokens(clock, keys);
    String token = tokenBy(FIRST);
    tokens.parse(token, atIssuer());

    published = SECOND;
    now = now.plus(VerifiedTokens.REMEMBERED);

    assertThrows(ParseException.class, () -> tokens.parse(token, atIssuer()));
    assertThrows(ParseException.class, () -> tokens.parse(tokenBy(FIRST), atIssuer()));
    assertEquals("aigul", tokens.parse(tokenBy(SECOND), atIssuer()).getSubject());
  }

  @Test
  void a_withdrawn_key_is_refused_once_a_new_one_was_seen() throws ParseException {
    published = FIRST;
    VerifiedTokens tokens = new VerifiedTokens(clock, new IssuerKeys(atIssuer(), clock));
    tokens.parse(tokenBy(FIRST), atIssuer());
    published = SECOND;
    now = now.plus(IssuerKeys.PAUSE);
    tokens.parse(tokenBy(SECOND), atIssuer());

    now = now.plus(VerifiedTokens.REMEMBERED);

    assertThrows(ParseException.class, () -> tokens.parse(tokenBy(FIRST), atIssuer()));
  }

  @Test
  void an_issuer_that_went_away_is_asked_once_a_minute_and_its_keys_stay() throws ParseException {
    published = FIRST;
    VerifiedTokens tokens = new VerifiedTokens(clock, new IssuerKeys(atIssuer(), clock));
    String token = tokenBy(FIRST);
    tokens.parse(token, atIssuer());
    published = null;
    asked.set(0);

    for (int i = 0; i < 3; i++) {
      now = now.plus(VerifiedTokens.REMEMBERED);
      assertEquals("aigul", tokens.parse(token, atIssuer()).getSubject());
      assertEquals("aigul", tokens.parse(tokenBy(FIRST), atIssuer()).getSubject());
    }

    assertEquals(3, asked.get());
  }

  @Test
  void another_key_under_the_name_of_a_known_one_is_refused() throws Exception {
    published = FIRST;
    VerifiedTokens tokens = new VerifiedTokens(clock, new IssuerKeys(atIssuer(), clock));
    RsaJsonWebKey forged = RsaJwkGenerator.generateJwk(2048);
    forged.setKeyId(FIRST.getKeyId());

    assertThrows(ParseException.class, () -> tokens.parse(tokenBy(forged), atIssuer()));
  }

  @Test
  void tokens_of_known_keys_are_good_while_the_issuer_is_away() throws ParseException {
    published = FIRST;
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);
    VerifiedTokens tokens = new VerifiedTokens(clock, keys);
    tokens.parse(tokenBy(FIRST), atIssuer());

    published = null;
    now = now.plus(IssuerKeys.PAUSE);

    assertThrows(Problem.class, () -> tokens.parse(tokenBy(SECOND), atIssuer()));
    assertEquals("aigul", tokens.parse(tokenBy(FIRST), atIssuer()).getSubject());
    assertTrue(keys.there());
  }

  @Test
  void the_issuer_is_not_bothered_by_many_tokens_of_unknown_keys() {
    published = FIRST;
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);
    VerifiedTokens tokens = new VerifiedTokens(clock, keys);

    for (int i = 0; i < 20; i++) {
      assertThrows(ParseException.class, () -> tokens.parse(tokenBy(SECOND), atIssuer()));
    }

    // once to have them, and once more by the library for the first key that is not among them
    assertTrue(asked.get() <= 2, asked.toString());
  }

  @Test
  void nobody_waits_long_for_an_issuer_that_says_nothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      JWTAuthContextInfo expected = at("http://127.0.0.1:" + silent.getLocalPort() + "/keys");
      VerifiedTokens tokens = new VerifiedTokens(clock, new IssuerKeys(expected, clock));

      assertTimeout(
          Duration.ofSeconds(6),
          () -> assertThrows(Problem.class, () -> tokens.parse(tokenBy(FIRST), expected)));
    }
  }

  @Test
  void a_file_that_is_not_there_keeps_the_service_from_starting(@TempDir Path folder) {
    String missing = folder.resolve("keys.json").toUri().toString();
    IssuerKeys keys = new IssuerKeys(at(missing), clock);

    ConfigurationException refusal =
        assertThrows(ConfigurationException.class, () -> keys.begin(new StartupEvent()));

    assertTrue(refusal.getMessage().contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION"));
    assertTrue(refusal.getMessage().contains(missing));
  }

  @Test
  void a_file_with_one_key_verifies_tokens_whichever_algorithm_comes_first(@TempDir Path folder)
      throws Exception {
    Path pem = Files.writeString(folder.resolve("key.pem"), pem(FIRST));
    for (List<SignatureAlgorithm> order :
        List.of(
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256),
            List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256))) {
      JWTAuthContextInfo expected = at(pem.toUri().toString());
      expected.setSignatureAlgorithm(new LinkedHashSet<>(order));
      IssuerKeys keys = new IssuerKeys(expected, clock);
      keys.begin(new StartupEvent());
      VerifiedTokens tokens = new VerifiedTokens(clock, keys);

      assertEquals("aigul", tokens.parse(tokenBy(FIRST), expected).getName());
      assertThrows(ParseException.class, () -> tokens.parse(tokenBy(SECOND), expected));
    }
  }

  @Test
  void a_file_without_a_key_keeps_the_service_from_starting(@TempDir Path folder)
      throws IOException {
    Path nothing = Files.writeString(folder.resolve("key.pem"), "no key");
    IssuerKeys keys = new IssuerKeys(at(nothing.toUri().toString()), clock);

    assertThrows(ConfigurationException.class, () -> keys.begin(new StartupEvent()));
  }

  private static String pem(RsaJsonWebKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getRsaPublicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  void an_issuer_that_is_away_does_not_keep_the_service_from_starting() {
    IssuerKeys keys = new IssuerKeys(atIssuer(), clock);

    keys.begin(new StartupEvent());

    assertFalse(keys.there());
  }
}
