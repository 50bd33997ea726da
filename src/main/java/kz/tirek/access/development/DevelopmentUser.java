package kz.tirek.access.development;

import java.util.Arrays;
import java.util.Optional;
import kz.tirek.access.Roles;

/** The people who can sign in during development: one for each role, and two of another agency. */
enum DevelopmentUser {
  CASEWORKER(Roles.CASEWORKER),
  SUPERVISOR(Roles.SUPERVISOR),
  ANALYST(Roles.ANALYST),
  DIRECTORY(Roles.DIRECTORY),
  DASHBOARD(Roles.DASHBOARD),
  MUNICIPAL(Roles.MUNICIPAL),
  /** Works for the polyclinic of the example directory. */
  PROVIDER(Roles.PROVIDER) {
    @Override
    String provider() {
      return "bb1d3991-9b5a-386a-9f9b-90aea758c12d";
    }
  },
  AUDITOR(Roles.AUDITOR),
  ADMIN(Roles.ADMIN),
  OTHER_CASEWORKER("caseworker-2", Roles.CASEWORKER, "alatau-charity"),
  OTHER_SUPERVISOR("supervisor-2", Roles.SUPERVISOR, "alatau-charity");

  private final String username;
  private final String role;
  private final String agency;

  DevelopmentUser(String role) {
    this(role, role, "almaty-family-support");
  }

  DevelopmentUser(String username, String role, String agency) {
    this.username = username;
    this.role = role;
    this.agency = agency;
  }

  static Optional<DevelopmentUser> named(String username) {
    return Arrays.stream(values()).filter(user -> user.username.equals(username)).findAny();
  }

  String username() {
    return username;
  }

  String role() {
    return role;
  }

  String agency() {
    return agency;
  }

  /** The id of the provider of help that the user works for; null: none. */
  String provider() {
    return null;
  }
}
