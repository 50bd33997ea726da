package kz.tirek.shared.consent;

import java.util.Set;

/**
 * The recipients of consents whose names say what a family believes, told by whoever keeps the
 * directory, for packages that may not ask it.
 */
public interface RestrictedRecipients {

  /** As consents name them. */
  Set<String> restricted();
}
