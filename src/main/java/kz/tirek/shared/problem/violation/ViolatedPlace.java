package kz.tirek.shared.problem.violation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;

/** Where in a document a constraint is violated. */
final class ViolatedPlace {

  private ViolatedPlace() {}

  /**
   * The error of a violation.
   *
   * @param at the JSON pointer of the value that was validated
   */
  static FieldError error(String at, ConstraintViolation<?> violation) {
    ViolatedRule rule = ViolatedRule.of(violation);
    StringBuilder pointer = new StringBuilder(at);
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() != ElementKind.PARAMETER && node.getKind() != ElementKind.METHOD) {
        place(node, pointer);
      }
    }
    if (rule.ofTheWhole()) {
      pointer.setLength(pointer.lastIndexOf("/"));
    }
    return FieldError.pointer(pointer.toString(), rule.code(), rule.arguments());
  }

  private static void place(Path.Node node, StringBuilder pointer) {
    if (containerOf(node) == Listed.class) {
      pointer.append("/items");
    }
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(node.getKey());
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      pointer.append('/').append(node.getName());
    }
  }

  private static Class<?> containerOf(Path.Node node) {
    return switch (node.getKind()) {
      case PROPERTY -> node.as(Path.PropertyNode.class).getContainerClass();
      case BEAN -> node.as(Path.BeanNode.class).getContainerClass();
      case CONTAINER_ELEMENT -> node.as(Path.ContainerElementNode.class).getContainerClass();
      default -> null;
    };
  }
}
