package kz.tirek.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

  private Instant now = START;
  private long expiresAt = START.plus(Duration.ofMinutes(10)).getEpochSecond();
  private int verified;

  private final VerifiedTokens tokens =
      new VerifiedTokens(
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
          },
          null,
          new JWTCallerPrincipalFactory() {
            @Override
            public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected)
                throws ParseException {
              verified++;
              if (token.startsWith("forged")) {
                throw new ParseException("forged");
              }
              JwtClaims claims = new JwtClaims();
              claims.setSubject(token);
              claims.setExpirationTime(NumericDate.fromSeconds(expiresAt));
              return new DefaultJWTCallerPrincipal(token, "JWT", claims);
            }
          });

  @Test
  void a_token_is_verified_once_a_minute() throws ParseException {
    tokens.parse("a", null);
    now = START.plusSeconds(59);

    assertEquals("a", tokens.parse("a", null).getSubject());
    assertEquals(1, verified);

    now = START.plusSeconds(60);
    tokens.parse("a", null);
    assertEquals(2, verified);
  }

  @Test
  void a_token_that_expires_sooner_is_verified_from_then_on() throws ParseException {
    expiresAt = START.plusSeconds(20).getEpochSecond();
    tokens.parse("a", null);

    now = START.plusSeconds(20);
    tokens.parse("a", null);
    tokens.parse("a", null);

    assertEquals(3, verified);
  }

  @Test
  void a_token_that_expires_when_no_time_is_left_is_refused() {
    expiresAt = 1_000_000_000_000_000_000L;

    assertThrows(ParseException.class, () -> tokens.parse("a", null));
  }

  @Test
  void a_token_that_expires_in_a_million_years_is_verified_once_a_minute() throws ParseException {
    expiresAt = 31_000_000_000_000L;
    tokens.parse("a", null);

    tokens.parse("a", null);

    assertEquals(1, verified);
  }

  @Test
  void another_token_is_another_caller() throws ParseException {
    tokens.parse("a", null);

    assertEquals("b", tokens.parse("b", null).getSubject());
  }

  @Test
  void a_forged_token_is_refused_every_time() {
    assertThrows(ParseException.class, () -> tokens.parse("forged", null));
    assertThrows(ParseException.class, () -> tokens.parse("forged", null));
    assertEquals(2, verified);
  }
}
