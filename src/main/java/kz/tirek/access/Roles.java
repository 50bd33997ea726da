package kz.tirek.access;

import java.util.Set;

/** The roles of the {@code groups} claim, for {@code @RolesAllowed}. */
public final class Roles {

  public static final String CASEWORKER = "caseworker";
  public static final String SUPERVISOR = "supervisor";

  /** Writes and publishes rules. */
  public static final String ANALYST = "analyst";

  /** Keeps the directory of providers and offers. */
  public static final String DIRECTORY = "directory";

  /** Sees counts, never people. */
  public static final String DASHBOARD = "dashboard";

  /** A system of the city. */
  public static final String MUNICIPAL = "municipal";

  /** Receives referrals. */
  public static final String PROVIDER = "provider";

  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";

  static final Set<String> ALL =
      Set.of(
          CASEWORKER,
          SUPERVISOR,
          ANALYST,
          DIRECTORY,
          DASHBOARD,
          MUNICIPAL,
          PROVIDER,
          AUDITOR,
          ADMIN);

  private Roles() {}
}
