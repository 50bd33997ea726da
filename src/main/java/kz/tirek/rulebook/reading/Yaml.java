package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.shared.text.Text;

/**
 * A node of a YAML file that knows its place, so that whatever is wrong with it can be told with
 * line and column. Reading goes on after a problem, so that all are told at once.
 */
final class Yaml {

  private final Place place;

  /** A scalar, or null where it is empty. */
  private final String scalar;

  /** Where the scalar's own text begins: after the quote, where there is one. */
  private final int textColumn;

  private List<Yaml> items;
  private Map<String, Yaml> entries;

  private Yaml(
      Place place, String scalar, int textColumn, List<Yaml> items, Map<String, Yaml> entries) {
    this.place = place;
    this.scalar = scalar;
    this.textColumn = textColumn;
    this.items = items;
    this.entries = entries;
  }

  static Yaml scalar(Place place, String text, int textColumn) {
    return new Yaml(place, text, textColumn, null, null);
  }

  static Yaml empty(Place place) {
    return new Yaml(place, null, place.column(), null, null);
  }

  static Yaml list(Place place, List<Yaml> items) {
    return new Yaml(place, null, place.column(), items, null);
  }

  static Yaml named(Place place, Map<String, Yaml> entries) {
    return new Yaml(place, null, place.column(), null, entries);
  }

  void problem(String message) {
    place.problem(message);
  }

  void problem(int atLine, int atColumn, String message) {
    place.problem(atLine, atColumn, message);
  }

  int line() {
    return place.line();
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

  boolean isList() {
    return items != null;
  }

  Text languagesOrNull(String name) {
    return get(name) == null ? null : languages(name);
  }

  /** This node as a text in three languages. */
  Text languages() {
    only("kk", "ru", "en");
    return new Text(text("kk"), text("ru"), text("en"));
  }

  /** This node as a text in three languages that holds from a day on. */
  Text languagesFrom() {
    only("from", "kk", "ru", "en");
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
