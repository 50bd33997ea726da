package kz.tirek.rulebook.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.reading.BrokenRulebookException.Problem;

/** Reads the text of a YAML file into a tree whose nodes know their places. */
final class YamlParser {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final String[] lines;
  private final JsonParser parser;
  private final List<Problem> problems;

  private YamlParser(String file, String text, JsonParser parser, List<Problem> problems) {
    this.file = file;
    this.lines = text.split("\n", -1);
    this.parser = parser;
    this.problems = problems;
  }

  /** The root of a file; null, with a problem, when it is not YAML. */
  static Yaml read(String file, String text, List<Problem> problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return new YamlParser(file, text, parser, problems).node();
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
      Place.of(file, at, problems).problem(broken.getOriginalMessage().split("\n")[0]);
    } catch (IOException unreadable) {
      Place.of(file, JsonLocation.NA, problems).problem("the file cannot be read");
    }
    return null;
  }

  private Yaml node() throws IOException {
    Place place = place();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return Yaml.list(place, items);
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return Yaml.named(place, entries());
    }
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Yaml.empty(place)
        : Yaml.scalar(place, parser.getText(), textColumn(place));
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
    return Place.of(file, parser.currentTokenLocation(), problems);
  }

  /** Where a scalar's own text begins: after the quote, where there is one. */
  private int textColumn(Place place) {
    int column = place.column();
    if (place.line() > lines.length || column > lines[place.line() - 1].length()) {
      return column;
    }
    char first = lines[place.line() - 1].charAt(column - 1);
    return first == '"' || first == '\'' ? column + 1 : column;
  }
}
