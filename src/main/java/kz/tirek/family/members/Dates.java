package kz.tirek.family.members;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;

/** Finds dates that cannot be. */
final class Dates {

  private Dates() {}

  static List<FieldError> notAfter(String at, PartialDate date, LocalDate today) {
    return notAfter(at, date == null ? null : date.earliest(), today);
  }

  static List<FieldError> notAfter(String at, Observed observed, LocalDate today) {
    return notAfter(at, observed == null ? null : observed.on(), today);
  }

  static List<FieldError> notAfter(String at, LocalDate date, LocalDate today) {
    return date != null && date.isAfter(today)
        ? List.of(FieldError.pointer(at, "in-the-future"))
        : List.of();
  }
}
