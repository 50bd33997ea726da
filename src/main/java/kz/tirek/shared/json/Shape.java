package kz.tirek.shared.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.SentName;
import kz.tirek.shared.text.Notation;

/**
 * Compares a JSON tree with the Java type it is to become, and complains of every difference:
 * Jackson itself would stop at the first, and would take "5" for 5.
 */
final class Shape {

  private static final String OUT_OF_RANGE = "number-out-of-range";

  private final ObjectMapper mapper;
  private final Map<JavaType, Map<String, JavaType>> fields = new ConcurrentHashMap<>();

  Shape(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void compare(JsonNode node, JavaType type, Pointer here, Complaints complaints) {
    Class<?> raw = type.getRawClass();
    if (raw == JsonNode.class || raw == Object.class) {
      return;
    }
    if (type.isReferenceType()) {
      compare(node, type.getContentType(), here, complaints);
    } else if (type.isCollectionLikeType() || type.isArrayType()) {
      list(node, type.getContentType(), here, complaints);
    } else if (type.isMapLikeType()) {
      map(node, type.getContentType(), here, complaints);
    } else if (isOfFields(raw)) {
      record(node, type, here, complaints);
    } else {
      complaint(node, type).ifPresent(code -> complain(code, node, type, here, complaints));
    }
  }

  private void list(JsonNode node, JavaType item, Pointer here, Complaints complaints) {
    if (!node.isArray()) {
      complaints.add(here, "not-a-list");
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      if (node.get(i).isNull()) {
        complaints.add(here.to(i), "required");
      } else {
        compare(node.get(i), item, here.to(i), complaints);
      }
    }
  }

  private void map(JsonNode node, JavaType value, Pointer here, Complaints complaints) {
    if (!node.isObject()) {
      complaints.add(here, "not-an-object");
      return;
    }
    node.properties()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                complaints.add(here.to(entry.getKey()), "required");
              } else {
                compare(entry.getValue(), value, here.to(entry.getKey()), complaints);
              }
            });
  }

  private void record(JsonNode node, JavaType type, Pointer here, Complaints complaints) {
    if (!node.isObject()) {
      complaints.add(here, "not-an-object");
      return;
    }
    Map<String, JavaType> known = fields.computeIfAbsent(type, this::fieldsOf);
    node.properties()
        .forEach(
            entry -> {
              JavaType field = known.get(entry.getKey());
              if (field == null) {
                complaints.add(here.to(SentName.of(entry.getKey())), "unknown-field");
              } else if (!entry.getValue().isNull()) {
                compare(entry.getValue(), field, here.to(entry.getKey()), complaints);
              }
            });
    known.forEach(
        (name, field) -> {
          if (field.isPrimitive() && !node.hasNonNull(name)) {
            complaints.add(here.to(name), "required");
          }
        });
  }

  private Map<String, JavaType> fieldsOf(JavaType type) {
    var known = new LinkedHashMap<String, JavaType>();
    for (BeanPropertyDefinition field :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      if (field.couldDeserialize()) {
        known.put(field.getName(), field.getPrimaryType());
      }
    }
    return known;
  }

  private static boolean isOfFields(Class<?> raw) {
    return raw.isRecord()
        && !raw.isAnnotationPresent(JsonDeserialize.class)
        && Stream.<Executable>concat(
                Arrays.stream(raw.getDeclaredMethods()),
                Arrays.stream(raw.getDeclaredConstructors()))
            .noneMatch(creator -> creator.isAnnotationPresent(JsonCreator.class));
  }

  /** The code of what is wrong with a single value. */
  private Optional<String> complaint(JsonNode node, JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == String.class) {
      return unless(node.isTextual(), "not-text");
    }
    if (raw == Boolean.class || raw == boolean.class) {
      return unless(node.isBoolean(), "not-a-boolean");
    }
    if (raw == Integer.class || raw == int.class) {
      return notWhole(node)
          .or(() -> unless(node.isIntegralNumber() && node.canConvertToInt(), OUT_OF_RANGE));
    }
    if (raw == Long.class || raw == long.class) {
      return notWhole(node)
          .or(() -> unless(node.isIntegralNumber() && node.canConvertToLong(), OUT_OF_RANGE));
    }
    if (type.isEnumType()) {
      return unless(node.isTextual() && converts(node, type), "unknown-value");
    }
    return Notation.of(raw)
        .map(notation -> unless(fits(node, notation), notation.complaint()))
        // a single value is never written as an object or a list, whatever Jackson makes of those
        .orElseGet(() -> unless(node.isValueNode() && converts(node, type), "wrong-format"));
  }

  private static Optional<String> notWhole(JsonNode node) {
    return unless(
        node.isNumber() && WholeNumber.isWhole(node.decimalValue()), "not-a-whole-number");
  }

  private static boolean fits(JsonNode node, Notation notation) {
    return node.isTextual() && notation.fits(node.textValue());
  }

  private static Optional<String> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(code);
  }

  private boolean converts(JsonNode node, JavaType type) {
    try {
      return mapper.treeToValue(node, type) != null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void complain(
      String code, JsonNode node, JavaType type, Pointer here, Complaints complaints) {
    if (type.isEnumType()) {
      complaints.add(here, node.isTextual() ? code : "not-text", allowed(type));
    } else {
      complaints.add(here, code);
    }
  }

  private String allowed(JavaType enumType) {
    return Arrays.stream(enumType.getRawClass().getEnumConstants())
        .map(constant -> mapper.valueToTree(constant).asText())
        .collect(Collectors.joining(", "));
  }

  /** The value itself, for a tree without complaints. */
  Object value(JsonNode node, JavaType type, Pointer here) {
    try {
      return mapper.treeToValue(node, type);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      Complaints complaints = new Complaints();
      complaints.add(place(here, e), "wrong-format");
      throw complaints.problem();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pointer place(Pointer here, JsonMappingException e) {
    Pointer place = here;
    for (JsonMappingException.Reference step : e.getPath()) {
      place =
          step.getFieldName() == null ? place.to(step.getIndex()) : place.to(step.getFieldName());
    }
    return place;
  }
}
