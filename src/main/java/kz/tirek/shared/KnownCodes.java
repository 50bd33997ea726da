package kz.tirek.shared;

import java.util.Set;

/**
 * The codes that requests may name, told by whoever gives them out, for packages that may not ask
 * it.
 */
public interface KnownCodes {

  /** Codes of benefits. */
  Set<String> benefits();

  /** Codes of what families ask offices for; benefits are among them. */
  Set<String> services();

  /** Codes of steps. */
  Set<String> steps();

  /** Kinds of help. */
  Set<String> helpKinds();

  /** Codes of barriers. */
  Set<String> barriers();
}
