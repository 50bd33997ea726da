package kz.tirek.shared.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the present request, as its access token says. */
@RequestScoped
public class Requester {

  private final JsonWebToken token;

  @Inject
  Requester(JsonWebToken token) {
    this.token = token;
  }

  /** The person or program within the issuer; null when nobody signed in, or has no usable name. */
  public String subject() {
    String subject = token.getSubject() == null ? token.getName() : token.getSubject();
    return named(subject);
  }

  /** The program that was given the token ({@code azp}); null when the token does not say. */
  public String client() {
    Object client = token.getClaim("azp");
    return named(client);
  }

  /** The agency that the person or program works for; null when the token names none. */
  public String agency() {
    Object agency = token.getClaim("agency");
    return named(agency);
  }

  /** The provider of help that the person or program works for; null when the token names none. */
  public UUID provider() {
    Object provider = token.getClaim("provider");
    try {
      return provider instanceof String text ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  /** A name as issuers give them: 255 printable ASCII characters at most, not all of them blank. */
  private static String named(Object claim) {
    return claim instanceof String text && text.matches("[ -~]{1,255}") && !text.isBlank()
        ? text
        : null;
  }
}
