package kz.tirek.shared.query;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.text.Notation;

/**
 * A query parameter that an endpoint declares.
 *
 * @param type of one value
 * @param many whether it may be given more than once, each time with another value
 */
record QueryParameter(String name, Class<?> type, boolean many) {

  Optional<FieldError> complaint(List<String> values) {
    if (values.size() > 1 && !many) {
      return Optional.of(error("given-twice"));
    }
    if (new HashSet<>(values).size() < values.size()) {
      return Optional.of(error("used-twice"));
    }
    return values.stream().flatMap(value -> complaint(value).stream()).findFirst();
  }

  private Optional<FieldError> complaint(String value) {
    if (value.isEmpty()) {
      return Optional.of(error("empty"));
    }
    Optional<String> flaw = Notation.flaw(value);
    if (flaw.isPresent()) {
      return flaw.map(this::error);
    }
    if (type.isEnum()) {
      return codes().contains(value)
          ? Optional.empty()
          : Optional.of(error("unknown-value", String.join(", ", codes())));
    }
    if (type == boolean.class || type == Boolean.class) {
      return unless(value.equals("true") || value.equals("false"), "not-a-boolean");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return unless(isNumber(value), "not-a-whole-number");
    }
    return Notation.of(type)
        .flatMap(notation -> unless(notation.fits(value), notation.complaint()));
  }

  private boolean isNumber(String value) {
    int digits = type == int.class || type == Integer.class ? 9 : 18;
    return value.matches("-?\\d{1," + digits + "}");
  }

  private List<String> codes() {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toList());
  }

  private Optional<FieldError> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(error(code));
  }

  private FieldError error(String code, Object... arguments) {
    return FieldError.parameter(name, code, arguments);
  }
}
