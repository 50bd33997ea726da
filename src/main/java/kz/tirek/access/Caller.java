package kz.tirek.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.shared.http.Requester;

/** The person or program that sent the present request, and the agency it works for. */
@RequestScoped
public class Caller {

  private final Requester requester;
  private final SecurityIdentity identity;

  @Inject
  Caller(Requester requester, SecurityIdentity identity) {
    this.requester = requester;
    this.identity = identity;
  }

  /** The id of the person or program; null when nobody signed in. */
  public String subject() {
    return requester.subject();
  }

  /** The id of the agency; never null for a signed-in caller, whom {@link CallerCheck} let in. */
  public String agency() {
    return requester.agency();
  }

  /** The {@link Roles} of the caller. */
  public Set<String> roles() {
    Set<String> roles = new TreeSet<>(identity.getRoles());
    roles.retainAll(Roles.ALL);
    return roles;
  }

  public boolean is(String role) {
    return identity.hasRole(role);
  }

  boolean signedIn() {
    return !identity.isAnonymous();
  }
}
