package kz.tirek.shared.json;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/** Everything that is wrong with one document, as far as anybody will read it. */
final class Complaints {

  private static final int MOST = 100;

  private final List<FieldError> errors = new ArrayList<>();

  void add(Pointer where, String code, Object... arguments) {
    if (errors.size() < MOST) {
      errors.add(FieldError.pointer(where.text(), code, arguments));
    }
  }

  boolean any() {
    return !errors.isEmpty();
  }

  void raise() {
    if (any()) {
      throw problem();
    }
  }

  Problem problem() {
    return Problem.unreadable(errors);
  }
}
