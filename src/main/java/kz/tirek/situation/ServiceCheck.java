package kz.tirek.situation;

import java.util.List;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;

/** Finds codes of benefits and services that the rulebook does not know. */
public final class ServiceCheck {

  private ServiceCheck() {}

  /**
   * An error where nobody can ask an office for this.
   *
   * @param at the JSON pointer of the code
   * @param code null: there is nothing to check
   */
  public static List<FieldError> check(String at, String code, KnownCodes codes) {
    return code == null || codes.services().contains(code)
        ? List.of()
        : List.of(FieldError.pointer(at, "unknown-code"));
  }
}
