package kz.tirek.shared.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import kz.tirek.shared.problem.Problem;

/**
 * Reads JSON that strangers wrote. Nothing is guessed or ignored, and everything that is wrong is
 * said at once, by pointer and without the values.
 */
@Singleton
public class Json {

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
   * @throws Problem 400 with an error for each thing that cannot be read
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
    return shape.value(root, javaType);
  }
}
