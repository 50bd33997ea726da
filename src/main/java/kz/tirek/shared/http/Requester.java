package kz.tirek.shared.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the present request, as its access token says. */
@RequestScoped
public class Requester {

  private final JsonWebToken token;

  @Inject
  Requester(JsonWebToken token) {
    this.token = token;
  }

  /** The person or program within the issuer; null when nobody signed in. */
  public String subject() {
    return token.getSubject() == null ? token.getName() : token.getSubject();
  }

  /** The agency that the person or program works for; null when the token names none. */
  public String agency() {
    String agency = token.getClaim("agency");
    return agency == null || agency.isBlank() ? null : agency;
  }
}
