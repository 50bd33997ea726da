package kz.tirek.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.problem.Problem;

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

  /** The id of the agency; never null once {@link #check} let the caller in. */
  public String agency() {
    return requester.agency();
  }

  /**
   * The provider of help that the caller works for, by its id in the directory; null for everybody
   * else.
   */
  public UUID provider() {
    return is(Roles.PROVIDER) ? requester.provider() : null;
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

  /** Whether the caller works with families, and so is shown the private persons who help them. */
  public boolean worksWithFamilies() {
    return is(Roles.CASEWORKER) || is(Roles.SUPERVISOR);
  }

  /**
   * Whether entries of the directory are the caller's to write down, change and close.
   *
   * @param persons those of private persons; otherwise those of public places
   */
  public boolean keepsDirectory(boolean persons) {
    return persons ? worksWithFamilies() : is(Roles.DIRECTORY);
  }

  /**
   * The program that asks in a person's stead or for itself, as its issuer knows it; may be null.
   */
  public String client() {
    return requester.client();
  }

  /**
   * Keeps out who works for no agency, or in no role that is known here.
   *
   * @throws Problem 403
   */
  public void check() {
    if (agency() == null) {
      throw Problem.forbidden("no-agency");
    }
    if (subject() == null || subject().isBlank()) {
      throw Problem.forbidden("no-subject");
    }
    if (roles().isEmpty()) {
      throw Problem.forbidden("no-role");
    }
  }
}
