package kz.tirek.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.tirek.shared.problem.Problem;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens, and remembers those that it verified within the last minute: a client sends the
 * same one with every request, and to verify it costs as much as to read a family.
 *
 * <p>A token that was refused is verified again, and so is one that has expired meanwhile. A key
 * that the issuer withdraws stops working two minutes later at most: a minute until its keys are
 * asked for again ({@link IssuerKeys#FRESH}), and a minute that a token is remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

  static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** Some megabytes; then all are forgotten. */
  private static final int MOST = 5_000;

  private static final int RETRY_SECONDS = (int) IssuerKeys.PAUSE.toSeconds();

  /** As SmallRye verifies, with keys that come when they can. */
  private static final class Verifier extends JWTCallerPrincipalFactory {

    private final DefaultJWTTokenParser parser;

    Verifier(IssuerKeys keys) {
      parser =
          new DefaultJWTTokenParser() {
            @Override
            protected VerificationKeyResolver getVerificationKeyResolver(
                JWTAuthContextInfo expected) throws UnresolvableKeyException {
              return keys.known();
            }
          };
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected)
        throws ParseException {
      JwtContext verified = readable(token, expected);
      check(verified.getJwtClaims(), expected.getClockSkew());
      String type = verified.getJoseObjects().get(0).getHeader("typ");
      return new DefaultJWTCallerPrincipal(type, verified.getJwtClaims());
    }

    private JwtContext readable(String token, JWTAuthContextInfo expected) throws ParseException {
      try {
        return parser.parse(token, expected);
      } catch (ClassCastException otherKind) {
        throw new ParseException("a claim is of another kind than it should be", otherKind);
      }
    }

    /** What the library lets pass. */
    private static void check(JwtClaims claims, int skewSeconds) throws ParseException {
      try {
        // by the clock of the library, as it looks at the other times of the token
        NumericDate latest = NumericDate.now();
        latest.addSeconds(skewSeconds);
        if (claims.getIssuedAt() != null && claims.getIssuedAt().isAfter(latest)) {
          throw new ParseException("the token is issued in the future");
        }
        // the library makes a list of a text, by spaces that may be part of a name
        Object roles = JsonUtil.parseJson(claims.getRawJson()).get("groups");
        if (roles != null && !(roles instanceof List)) {
          throw new ParseException("the roles are no list");
        }
      } catch (MalformedClaimException | JoseException odd) {
        throw new ParseException("a claim is of another kind than it should be", odd);
      }
    }
  }

  private record Verified(JWTCallerPrincipal caller, Instant until) {}

  private final Map<String, Verified> byToken = new ConcurrentHashMap<>();
  private final IssuerKeys keys;
  private final JWTCallerPrincipalFactory verifier;
  private final Clock clock;

  @Inject
  VerifiedTokens(Clock clock, IssuerKeys keys) {
    this(clock, keys, new Verifier(keys));
  }

  VerifiedTokens(Clock clock, IssuerKeys keys, JWTCallerPrincipalFactory verifier) {
    this.clock = clock;
    this.keys = keys;
    this.verifier = verifier;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
    Instant now = clock.instant();
    String key = sha256(token);
    Verified known = byToken.get(key);
    if (known != null && now.isBefore(known.until)) {
      return known.caller;
    }
    JWTCallerPrincipal caller = verified(token, expected);
    Instant until = until(caller, now);
    if (byToken.size() >= MOST) {
      byToken.clear();
    }
    byToken.put(key, new Verified(caller, until));
    return caller;
  }

  /**
   * A token whose key is not known may be signed with a new one; or the issuer cannot be asked, and
   * nobody can say whether the token is good.
   */
  private JWTCallerPrincipal verified(String token, JWTAuthContextInfo expected)
      throws ParseException {
    try {
      return verifier.parse(token, expected);
    } catch (ParseException refused) {
      if (!lacksKey(refused)) {
        throw refused;
      }
      if (!keys.ask()) {
        throw Problem.unavailable("issuer-unreachable", RETRY_SECONDS);
      }
      return verifier.parse(token, expected);
    }
  }

  private static boolean lacksKey(Throwable refused) {
    return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
        .anyMatch(UnresolvableKeyException.class::isInstance);
  }

  /** A token that nobody remembers cannot be taken out of memory. */
  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Instant until(JWTCallerPrincipal caller, Instant now) throws ParseException {
    long seconds = caller.getExpirationTime();
    if (seconds > Instant.MAX.getEpochSecond()) {
      throw new ParseException("the token expires when no time is left");
    }
    Instant expires = Instant.ofEpochSecond(seconds);
    Instant forgotten = now.plus(REMEMBERED);
    return expires.isBefore(forgotten) ? expires : forgotten;
  }
}
