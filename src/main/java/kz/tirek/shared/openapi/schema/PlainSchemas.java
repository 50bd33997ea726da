package kz.tirek.shared.openapi.schema;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says simple things simply: ids and dates where they stand, and patterns that mean the whole. */
final class PlainSchemas {

  private static final Map<String, String> FORMATS =
      Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time");

  /** What is written for {@code @NotBlank}. */
  private static final String NOT_BLANK = "\\S";

  private PlainSchemas() {}

  static void apply(OpenAPI document) {
    SchemaWalk.each(document, PlainSchemas::simplify);
    FORMATS.keySet().forEach(document.getComponents()::removeSchema);
  }

  private static void simplify(Schema schema) {
    String target = SchemaWalk.target(schema);
    if (target != null && FORMATS.containsKey(target)) {
      schema.setRef(null);
      schema.setType(List.of(SchemaType.STRING));
      schema.setFormat(FORMATS.get(target));
    } else if (target != null) {
      // what is referred to has a type of its own
      schema.setType(null);
    }
    if ("uuid".equals(schema.getFormat())) {
      // the format says it all
      schema.setPattern(null);
    }
    if (schema.getPattern() != null) {
      schema.setPattern(whole(schema.getPattern()));
    }
  }

  /** Bean Validation matches the whole text, JSON Schema any part of it. */
  private static String whole(String pattern) {
    if (pattern.equals(NOT_BLANK)) {
      return "^[\\s\\S]*\\S[\\s\\S]*$";
    }
    if (pattern.startsWith("^") && pattern.endsWith("$")) {
      return pattern;
    }
    return pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$";
  }
}
