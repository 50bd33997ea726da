package kz.tirek.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies tokens, and remembers those that it verified within the last minute: a client sends the
 * same one with every request, and to verify it costs as much as to read a family.
 *
 * <p>A token that was refused is verified again, and so is one that has expired meanwhile. A key
 * that the issuer withdraws stops working a minute later.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

  static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** Some megabytes; then all are forgotten. */
  private static final int MOST = 5_000;

  private record Verified(JWTCallerPrincipal caller, Instant until) {}

  private final Map<String, Verified> byToken = new ConcurrentHashMap<>();
  private final JWTCallerPrincipalFactory verifier;
  private final Clock clock;

  @Inject
  VerifiedTokens(Clock clock) {
    this(clock, new DefaultJWTCallerPrincipalFactory());
  }

  VerifiedTokens(Clock clock, JWTCallerPrincipalFactory verifier) {
    this.clock = clock;
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
    JWTCallerPrincipal caller = verifier.parse(token, expected);
    if (byToken.size() >= MOST) {
      byToken.clear();
    }
    byToken.put(key, new Verified(caller, until(caller, now)));
    return caller;
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

  private static Instant until(JWTCallerPrincipal caller, Instant now) {
    Instant expires = Instant.ofEpochSecond(caller.getExpirationTime());
    Instant forgotten = now.plus(REMEMBERED);
    return expires.isBefore(forgotten) ? expires : forgotten;
  }
}
