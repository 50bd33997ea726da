package kz.tirek.rulebook.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text of a YAML file into a tree whose nodes know their places. It takes as much time
 * and memory as the text is long: what would make more of it, anchors and aliases, is refused.
 */
public final class YamlParser {

  /** Lists and names with values may be nested so deep; rulebooks need six. */
  public static final int MAX_DEPTH = 12;

  /** Longest text, in characters. */
  public static final int MAX_TEXT = 10_000;

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final String source;
  private final YAMLParser parser;
  private final List<Flaw> flaws;
  private int depth;

  /** Where the last scalar begins: in code points, and in the source. */
  private long points;

  private int offset;

  private YamlParser(String file, String text, YAMLParser parser, List<Flaw> flaws) {
    this.file = file;
    this.source = text;
    this.parser = parser;
    this.flaws = flaws;
  }

  /** Ends the reading of a file that is nested too deep. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super(null, null, false, false);
    }
  }

  /**
   * The root of a file; null, with a flaw, when it is not YAML, or nested too deep.
   *
   * @param flaws what is wrong is added here
   */
  public static Yaml read(String file, String text, List<Flaw> flaws) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return new YamlParser(file, text, parser, flaws).whole();
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
      Place.of(file, at, flaws).problem(broken.getOriginalMessage().split("\n")[0]);
    } catch (IOException unreadable) {
      Place.of(file, JsonLocation.NA, flaws).problem("the file cannot be read");
    } catch (TooDeep told) {
      // with its place
    }
    return null;
  }

  private Yaml whole() throws IOException {
    Yaml root = node();
    if (parser.nextToken() != null) {
      place().problem("a file holds one document");
    }
    return root;
  }

  private Yaml node() throws IOException {
    Place place = place();
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      place.problem("anchors and aliases are not allowed: write it out");
    }
    if (parser.getTypeId() != null) {
      place.problem("types are not allowed");
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      deeper(place);
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      depth--;
      return Yaml.list(place, items);
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      deeper(place);
      Map<String, Yaml> entries = entries();
      depth--;
      return Yaml.named(place, entries);
    }
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Yaml.empty(place)
        : Yaml.scalar(place, text(place), written());
  }

  private void deeper(Place place) {
    if (++depth > MAX_DEPTH) {
      place.problem("this is nested too deep; %d levels are the most".formatted(MAX_DEPTH));
      throw new TooDeep();
    }
  }

  private String text(Place place) throws IOException {
    String text = parser.getText();
    if (text != null && text.length() > MAX_TEXT) {
      place.problem(
          "the text is %d characters long; %d is the most".formatted(text.length(), MAX_TEXT));
      return text.substring(0, 1);
    }
    return text;
  }

  private Map<String, Yaml> entries() throws IOException {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place key = place();
      parser.nextToken();
      if (entries.put(name, node()) != null) {
        key.problem("'" + name + "' is there twice");
      }
    }
    return entries;
  }

  private Place place() {
    return Place.of(file, parser.currentTokenLocation(), flaws);
  }

  private Written written() {
    JsonLocation at = parser.currentTokenLocation();
    // the parser counts code points; scalars follow one another
    int further = Math.toIntExact(at.getCharOffset() - points);
    offset = source.offsetByCodePoints(offset, further);
    points = at.getCharOffset();
    return new Written(source, offset, at.getLineNr(), at.getColumnNr());
  }
}
