package kz.tirek.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.rulebook.BrokenRulebookException.Problem;
import kz.tirek.shared.text.Text;

/**
 * A node of a YAML file that knows its place, so that whatever is wrong with it can be told with
 * line and column. Reading goes on after a problem, so that all are told at once.
 */
final class Yaml {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final String file;
  private final int line;
  private final int column;
  private final List<Problem> problems;

  /** A scalar, or null where it is empty. */
  private String scalar;

  private List<Yaml> items;
  private Map<String, Yaml> entries;

  /** Where the scalar's own text begins: after the quote, where there is one. */
  private int textColumn;

  private Yaml(String file, JsonLocation place, List<Problem> problems) {
    this.file = file;
    this.line = Math.max(place.getLineNr(), 1);
    this.column = Math.max(place.getColumnNr(), 1);
    this.textColumn = column;
    this.problems = problems;
  }

  /** Reads a file; null, with a problem, when it is not YAML. */
  static Yaml read(String file, String text, List<Problem> problems) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Yaml root = node(parser, file, problems);
      root.findQuotes(text.split("\n", -1));
      return root;
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      JsonLocation place = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
      new Yaml(file, place, problems).problem(broken.getOriginalMessage().split("\n")[0]);
    } catch (IOException unreadable) {
      new Yaml(file, JsonLocation.NA, problems).problem("the file cannot be read");
    }
    return null;
  }

  private static Yaml node(JsonParser parser, String file, List<Problem> problems)
      throws IOException {
    Yaml node = new Yaml(file, parser.currentTokenLocation(), problems);
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      node.items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        node.items.add(node(parser, file, problems));
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      node.entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        Yaml key = new Yaml(file, parser.currentTokenLocation(), problems);
        parser.nextToken();
        if (node.entries.put(name, node(parser, file, problems)) != null) {
          key.problem("'" + name + "' is there twice");
        }
      }
    } else {
      node.scalar = parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }
    return node;
  }

  private void findQuotes(String[] lines) {
    if (scalar != null && line <= lines.length && column <= lines[line - 1].length()) {
      char first = lines[line - 1].charAt(column - 1);
      textColumn = first == '"' || first == '\'' ? column + 1 : column;
    }
    (items == null ? List.<Yaml>of() : items).forEach(item -> item.findQuotes(lines));
    entries().values().forEach(entry -> entry.findQuotes(lines));
  }

  void problem(String message) {
    problem(line, column, message);
  }

  void problem(int atLine, int atColumn, String message) {
    problems.add(new Problem(file, atLine, atColumn, message));
  }

  int line() {
    return line;
  }

  int textColumn() {
    return textColumn;
  }

  boolean isEmpty() {
    return scalar == null && items == null && entries == null;
  }

  /** Refuses every key but these. */
  Yaml only(String... keys) {
    if (entries == null) {
      problem("names with values are expected: " + String.join(", ", keys));
      entries = new LinkedHashMap<>();
    }
    Set<String> allowed = Set.of(keys);
    entries.forEach(
        (name, value) -> {
          if (!allowed.contains(name)) {
            value.problem("'" + name + "' is not known here, only " + String.join(", ", keys));
          }
        });
    return this;
  }

  Map<String, Yaml> entries() {
    return entries == null ? Map.of() : entries;
  }

  /** Null when it is not there or empty. */
  Yaml get(String name) {
    Yaml value = entries().get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  List<Yaml> items() {
    if (items == null) {
      problem("a list is expected");
      items = List.of();
    }
    return items;
  }

  List<Yaml> items(String name) {
    Yaml list = get(name);
    return list == null ? List.of() : list.items();
  }

  /** The scalar's text; empty, with a problem, when it is none. */
  String text() {
    if (scalar == null || scalar.isBlank()) {
      problem("a text is expected");
      return "";
    }
    return scalar;
  }

  String text(String name) {
    Yaml value = required(name);
    return value == null ? "" : value.text();
  }

  String textOr(String name, String otherwise) {
    Yaml value = get(name);
    return value == null ? otherwise : value.text();
  }

  List<String> texts(String name) {
    return items(name).stream().map(Yaml::text).toList();
  }

  /** Texts that must be among those allowed. */
  List<String> codes(String what, String name, Set<String> allowed) {
    for (Yaml item : items(name)) {
      if (!allowed.contains(item.text())) {
        item.problem("there is no " + what + " '" + item.text() + "'");
      }
    }
    return texts(name);
  }

  boolean flag(String name) {
    Yaml value = get(name);
    return value != null
        && value.parsed(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException();
                },
            "true or false is expected",
            false);
  }

  Long number(String name) {
    Yaml value = get(name);
    return value == null
        ? null
        : value.parsed(
            text -> Long.valueOf(text.replace("_", "")), "a whole number is expected", null);
  }

  LocalDate date(String name) {
    Yaml value = get(name);
    return value == null
        ? null
        : value.parsed(LocalDate::parse, "a date such as 2026-01-01 is expected", null);
  }

  <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    Yaml value = otherwise == null ? required(name) : get(name);
    return value == null
        ? otherwise
        : value.parsed(
            text -> Enum.valueOf(choices, text.toUpperCase(java.util.Locale.ROOT)),
            "one of " + Arrays.toString(choices.getEnumConstants()) + " is expected",
            otherwise);
  }

  /** A text in three languages. */
  Text languages(String name) {
    Yaml value = required(name);
    return value == null ? new Text("", "", "") : value.languages();
  }

  Text languagesOrNull(String name) {
    return get(name) == null ? null : languages(name);
  }

  private Text languages() {
    only("kk", "ru", "en");
    return new Text(text("kk"), text("ru"), text("en"));
  }

  Yaml required(String name) {
    Yaml value = get(name);
    if (value == null) {
      problem("'" + name + "' is missing");
    }
    return value;
  }

  private <T> T parsed(Function<String, T> parse, String expected, T otherwise) {
    try {
      return parse.apply(text());
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      problem(expected);
      return otherwise;
    }
  }
}
