package kz.tirek.support.keeping;

import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/** What belongs to another entry of the directory. */
final class Taken {

  private Taken() {}

  static Problem code() {
    return Problem.conflict("directory-code-taken").at(FieldError.pointer("/code", "code-taken"));
  }
}
