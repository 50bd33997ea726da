package kz.tirek.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Notation;

/**
 * Reads bytes into a tree and complains of what no JSON document of ours may hold, whatever its
 * shape: broken UTF-8, U+0000, half characters, a field twice, more than one value, bottomless
 * nesting, more values than a household has.
 */
final class JsonTree {

  private static final int DEEPEST = 32;

  /** Nothing of a household is as many; what is longer costs more to check than it can be worth. */
  private static final int LONGEST = 1_000;

  /**
   * A household with all that is known of it has a few thousand values at most. Each costs some
   * hundred bytes while it is read, and many are read at once.
   */
  private static final int MOST = 20_000;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Complaints complaints;
  private int values;

  private JsonTree(JsonParser parser, Complaints complaints) {
    this.parser = parser;
    this.complaints = complaints;
  }

  static JsonNode read(byte[] document, Complaints complaints) {
    String text = decoded(document);
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonTree tree = new JsonTree(parser, complaints);
      if (parser.nextToken() == null) {
        throw Problem.unreadable(FieldError.pointer("", "required"));
      }
      JsonNode root = tree.value(Pointer.ROOT, 0);
      if (parser.nextToken() != null) {
        throw malformed(parser.currentTokenLocation());
      }
      return root;
    } catch (StreamConstraintsException tooLong) {
      throw tooBig(Pointer.ROOT);
    } catch (StreamReadException e) {
      // without the message: it quotes the document
      throw malformed(e.getLocation());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String decoded(byte[] document) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.of(400, "broken-utf-8");
    }
  }

  private static Problem tooBig(Pointer where) {
    return Problem.unreadable(FieldError.pointer(where.text(), "too-big-to-read"));
  }

  private static Problem malformed(JsonLocation where) {
    return where == null
        ? Problem.of(400, "malformed-json", 1, 1)
        : Problem.of(400, "malformed-json", where.getLineNr(), where.getColumnNr());
  }

  private JsonNode value(Pointer here, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw Problem.unreadable(FieldError.pointer(here.text(), "too-deep", DEEPEST));
    }
    values++;
    if (values > MOST) {
      throw Problem.unreadable(FieldError.pointer("", "too-many-values", MOST));
    }
    try {
      return present(here, depth);
    } catch (StreamConstraintsException tooLong) {
      throw tooBig(here);
    }
  }

  private JsonNode present(Pointer here, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(here, depth);
      case START_ARRAY -> array(here, depth);
      case VALUE_STRING -> text(here);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> number(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw malformed(parser.currentTokenLocation());
    };
  }

  /** JSON knows one kind of number: 2.0 is 2. */
  private static JsonNode number(BigDecimal number) {
    return WholeNumber.isWhole(number) && WholeNumber.isShort(number)
        ? NODES.numberNode(number.toBigIntegerExact())
        : NODES.numberNode(number);
  }

  private ObjectNode object(Pointer here, int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (nextInObject(here) == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Pointer field = here.to(name);
      Notation.flaw(name).ifPresent(flaw -> complaints.add(here, flaw));
      parser.nextToken();
      if (object.replace(name, value(field, depth + 1)) != null) {
        complaints.add(field, "duplicate-field");
      }
    }
    return object;
  }

  /** Jackson reads the value with the name: it is here that a number proves too long. */
  private JsonToken nextInObject(Pointer here) throws IOException {
    try {
      return parser.nextToken();
    } catch (StreamConstraintsException tooLong) {
      throw tooBig(parser.currentName() == null ? here : here.to(parser.currentName()));
    }
  }

  private ArrayNode array(Pointer here, int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (array.size() == LONGEST) {
        throw Problem.unreadable(FieldError.pointer(here.text(), "too-many", LONGEST));
      }
      array.add(value(here.to(array.size()), depth + 1));
    }
    return array;
  }

  private JsonNode text(Pointer here) throws IOException {
    String text = parser.getText();
    Notation.flaw(text).ifPresent(flaw -> complaints.add(here, flaw));
    return NODES.textNode(text);
  }
}
