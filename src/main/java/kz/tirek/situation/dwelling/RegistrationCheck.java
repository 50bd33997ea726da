package kz.tirek.situation.dwelling;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.dwelling.Registration.Kind;

/** Finds what cannot be so about the registrations of one person. */
public final class RegistrationCheck {

  private RegistrationCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the list
   */
  public static List<FieldError> check(String at, Listed<Registration> listed) {
    if (listed != null && listed.complete() && listed.items().isEmpty()) {
      return List.of(FieldError.pointer(at, "none-is-a-registration"));
    }
    return check(at + "/items", Listed.itemsOf(listed));
  }

  private static List<FieldError> check(String at, List<Registration> registrations) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < registrations.size(); i++) {
      Registration one = registrations.get(i);
      if (one.kind() == Kind.NONE && (one.place() != null || one.livesThere() != null)) {
        errors.add(FieldError.pointer(at + "/" + i + "/kind", "none-has-no-place"));
      }
      if (registrations.subList(0, i).stream().anyMatch(other -> contradict(one, other))) {
        errors.add(FieldError.pointer(at + "/" + i, "overlaps"));
      }
    }
    return errors;
  }

  /** Two of one kind at one time cannot be, nor any beside none. */
  private static boolean contradict(Registration one, Registration other) {
    boolean exclusive =
        one.kind() == other.kind() || one.kind() == Kind.NONE || other.kind() == Kind.NONE;
    return exclusive && !before(one, other) && !before(other, one);
  }

  /** Whether the one may have ended before the other began. */
  private static boolean before(Registration one, Registration other) {
    return one.until() != null
        && other.since() != null
        && one.until().earliest().isBefore(other.since().latest());
  }
}
