package kz.tirek.shared.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.PersonalNumbers;

/**
 * Reads JSON that strangers wrote. Nothing is guessed or ignored, and everything that is wrong is
 * said at once, by pointer and without the values.
 */
@Singleton
public class Json {

  /** Fields for numbers; the case number has a form of its own, which is none of theirs. */
  private static final Set<String> OF_NUMBERS = Set.of("iin", "phone", "number", "caseNumber");

  private final ObjectMapper mapper;
  private final Shape shape;

  @Inject
  public Json(ObjectMapper mapper) {
    this.mapper = mapper;
    this.shape = new Shape(mapper);
  }

  /**
   * The document as a value of this type; a field that is {@code null} is as good as absent.
   *
   * @throws Problem 400 with an error for each thing that cannot be read, 422 where a text holds
   *     the number of a person
   */
  public <T> T read(byte[] document, Class<T> type) {
    return type.cast(read(document, (Type) type));
  }

  /** The document as a value of this type, which may be generic. */
  public Object read(byte[] document, Type type) {
    JavaType javaType = mapper.constructType(type);
    Complaints complaints = new Complaints();
    JsonNode root = JsonTree.read(document, complaints);
    if (root.isNull()) {
      complaints.add(Pointer.ROOT, "required");
    } else {
      shape.compare(root, javaType, Pointer.ROOT, complaints);
    }
    complaints.raise();
    List<FieldError> numbers = new ArrayList<>();
    findNumbers(root, Pointer.ROOT, numbers);
    Problem.refuse(numbers);
    return shape.value(root, javaType, Pointer.ROOT);
  }

  /**
   * A part of a document that was read before, as a value of this type.
   *
   * @param at the JSON pointer of the part, which the errors begin with
   * @throws Problem 400 with an error for each thing that cannot be read
   */
  public <T> T part(JsonNode part, String at, Class<T> type) {
    JavaType javaType = mapper.constructType(type);
    Pointer here = new Pointer(at);
    Complaints complaints = new Complaints();
    shape.compare(part, javaType, here, complaints);
    complaints.raise();
    return type.cast(shape.value(part, javaType, here));
  }

  /**
   * Numbers that name people have fields of their own, where they are kept encrypted; whatever is
   * written elsewhere is kept as it is.
   */
  private static void findNumbers(JsonNode node, Pointer here, List<FieldError> found) {
    if (node.isTextual()) {
      if (PersonalNumbers.isIn(node.textValue())) {
        found.add(FieldError.pointer(here.text(), "number-in-text"));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        findNumbers(node.get(i), here.to(i), found);
      }
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !OF_NUMBERS.contains(field.getKey()))
          .forEach(field -> findNumbers(field.getValue(), here.to(field.getKey()), found));
    }
  }
}
