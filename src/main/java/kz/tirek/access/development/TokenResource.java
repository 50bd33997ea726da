package kz.tirek.access.development;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Hands out tokens like the password flow of OAuth 2, and takes every password. It is not in a
 * production build: the profile is that of the build, and cannot be chosen at start.
 */
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/dev/token")
@PermitAll
public class TokenResource {

  private static final Duration VALID = Duration.ofHours(12);

  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  @ConfigProperty(name = "mp.jwt.verify.audiences")
  Set<String> audiences;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response token(@FormParam("username") String username) {
    return DevelopmentUser.named(username)
        .map(user -> Response.ok(new Token(signed(user), "Bearer", VALID.toSeconds())))
        .orElseGet(() -> Response.status(400).entity(Map.of("error", "invalid_grant")))
        .build();
  }

  private String signed(DevelopmentUser user) {
    JwtClaimsBuilder claims =
        Jwt.subject(user.username())
            .upn(user.username())
            .groups(user.role())
            .claim("agency", user.agency());
    if (user.provider() != null) {
      claims.claim("provider", user.provider());
    }
    return claims
        .issuer(issuer)
        .audience(audiences)
        // by the machine's own clock, like the check: the service's may stand still in a test
        .expiresIn(VALID)
        .sign();
  }

  /** The answer of RFC 6749, section 5.1. */
  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {

    @Override
    public String toString() {
      return "Token[...]";
    }
  }
}
