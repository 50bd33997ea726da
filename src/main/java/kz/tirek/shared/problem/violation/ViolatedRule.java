package kz.tirek.shared.problem.violation;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;

/**
 * The code and arguments of an error for a violated constraint. A constraint whose {@code message}
 * is itself a code, for example {@code @AssertTrue(message = "ends-before-it-starts")}, gives that.
 *
 * @param ofTheWhole whether it is the object that is wrong, and not the named field of it
 */
record ViolatedRule(boolean ofTheWhole, String code, Object... arguments) {

  private ViolatedRule(String code, Object... arguments) {
    this(false, code, arguments);
  }

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", "required"),
          Map.entry("NotBlank", "required"),
          Map.entry("NotEmpty", "required"),
          Map.entry("Null", "not-allowed"),
          Map.entry("PositiveOrZero", "negative"),
          Map.entry("Positive", "not-positive"),
          Map.entry("Past", "in-the-future"),
          Map.entry("PastOrPresent", "in-the-future"),
          Map.entry("Future", "in-the-past"),
          Map.entry("FutureOrPresent", "in-the-past"));

  static ViolatedRule of(ConstraintViolation<?> violation) {
    var constraint = violation.getConstraintDescriptor();
    String annotation = constraint.getAnnotation().annotationType().getSimpleName();
    if (violation.getMessageTemplate().matches("[a-z][a-z0-9-]*")) {
      // @AssertTrue stands on a method that compares fields, and names none of them
      return new ViolatedRule(annotation.equals("AssertTrue"), violation.getMessageTemplate());
    }
    Map<String, Object> attributes = constraint.getAttributes();
    return switch (annotation) {
      case "Size" -> size(violation.getInvalidValue(), attributes);
      case "Min", "DecimalMin" -> new ViolatedRule("too-small", attributes.get("value"));
      case "Max", "DecimalMax" -> new ViolatedRule("too-big", attributes.get("value"));
      default -> new ViolatedRule(CODES.getOrDefault(annotation, "wrong-format"));
    };
  }

  private static ViolatedRule size(Object value, Map<String, Object> attributes) {
    Integer least = (Integer) attributes.get("min");
    Integer most = (Integer) attributes.get("max");
    if (value instanceof CharSequence text) {
      return text.length() > most
          ? new ViolatedRule("too-long", most)
          : new ViolatedRule("too-short", least);
    }
    int items = value instanceof Collection<?> list ? list.size() : ((Map<?, ?>) value).size();
    return items > most ? new ViolatedRule("too-many", most) : new ViolatedRule("too-few", least);
  }
}
