package kz.tirek.shared.held;

import java.util.UUID;

/** Who belongs to which case, told by whoever knows, for packages that may not ask it. */
public interface Membership {

  /** Whether this person is or was a member of the household, as far as the caller was let in. */
  boolean has(UUID family, UUID person);
}
