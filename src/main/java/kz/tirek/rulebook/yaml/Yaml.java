package kz.tirek.rulebook.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;

/**
 * A node of a YAML file that knows its place, so that whatever is wrong with it can be told with
 * line and column. Reading goes on after a problem, so that all are told at once.
 */
public final class Yaml {

  /** An amount of the rulebook as it stands in words. */
  private static final Pattern AMOUNT = Pattern.compile("\\{[a-z0-9-]+\\}");

  private final Place place;

  /** A scalar, or null where it is empty. */
  private final String scalar;

  /** How the scalar is written in its file; null where this is none. */
  private final Written written;

  private List<Yaml> items;
  private Map<String, Yaml> entries;

  private Yaml(
      Place place, String scalar, Written written, List<Yaml> items, Map<String, Yaml> entries) {
    this.place = place;
    this.scalar = scalar;
    this.written = written;
    this.items = items;
    this.entries = entries;
  }

  static Yaml scalar(Place place, String text, Written written) {
    return new Yaml(place, text, written, null, null);
  }

  static Yaml empty(Place place) {
    return new Yaml(place, null, null, null, null);
  }

  static Yaml list(Place place, List<Yaml> items) {
    return new Yaml(place, null, null, items, null);
  }

  static Yaml named(Place place, Map<String, Yaml> entries) {
    return new Yaml(place, null, null, null, entries);
  }

  public void problem(String message) {
    place.problem(message);
  }

  /**
   * A problem at a place within the scalar's text.
   *
   * @param line from 1, of the text
   * @param column from 1, of the text, in code points
   */
  public void problemWithin(int line, int column, String message) {
    if (scalar == null || place.isFull()) {
      problem(message);
      return;
    }
    Written.Spot spot = written.spot(scalar, line, column);
    place.problem(spot.line(), spot.column(), message);
  }

  public int line() {
    return place.line();
  }

  public boolean isEmpty() {
    return scalar == null && items == null && entries == null;
  }

  /** Refuses every key but these, which are the whole of what is read here. */
  public Yaml only(String... keys) {
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

  private Map<String, Yaml> entries() {
    return entries == null ? Map.of() : entries;
  }

  /** Names with values, of which there must be some. */
  public Map<String, Yaml> named() {
    if (entries().isEmpty()) {
      problem("names with values are expected");
    }
    return entries();
  }

  /** Null when it is not there or empty. */
  public Yaml get(String name) {
    Yaml value = entries().get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  public List<Yaml> items() {
    if (items == null) {
      problem("a list is expected");
      items = List.of();
    }
    return items;
  }

  /** Refuses a list, or names with values, of more than so many. */
  public Yaml atMost(int most, String what) {
    Iterator<Yaml> all = (items == null ? entries().values() : items).iterator();
    for (int i = 0; i < most && all.hasNext(); i++) {
      all.next();
    }
    if (all.hasNext()) {
      all.next().problem("there are more than %d %s".formatted(most, what));
    }
    return this;
  }

  /** Refuses each list within it that has more items than this; whether there is one. */
  public boolean hasListOver(int most) {
    boolean over = items != null && items.size() > most;
    if (over) {
      atMost(most, "items in the list");
    }
    Stream<Yaml> within = (items == null ? entries().values() : items).stream();
    return within.filter(each -> each.hasListOver(most)).count() > 0 || over;
  }

  public List<Yaml> items(String name) {
    Yaml list = get(name);
    return list == null ? List.of() : list.items();
  }

  /** The scalar's text; empty, with a problem, when it is none. */
  public String text() {
    if (scalar == null || scalar.isBlank()) {
      problem("a text is expected");
      return "";
    }
    return scalar;
  }

  public String text(String name) {
    Yaml value = required(name);
    return value == null ? "" : value.text();
  }

  public String textOr(String name, String otherwise) {
    Yaml value = get(name);
    return value == null ? otherwise : value.text();
  }

  public List<String> texts(String name) {
    return items(name).stream().map(Yaml::text).toList();
  }

  /** Texts that must be among those allowed. */
  public List<String> codes(String what, String name, Set<String> allowed) {
    for (Yaml item : items(name)) {
      if (!allowed.contains(item.text())) {
        item.problem("there is no " + what + " '" + item.text() + "'");
      }
    }
    return texts(name);
  }

  public boolean flag(String name) {
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

  /** Null when it is not there, or not a whole number between these, both included. */
  public Long number(String name, long least, long most) {
    Yaml value = get(name);
    Long number =
        value == null
            ? null
            : value.parsed(
                text -> Long.valueOf(text.replace("_", "")), "a whole number is expected", null);
    if (number != null && (number < least || number > most)) {
      value.problem("a number from %d to %d is expected".formatted(least, most));
      return null;
    }
    return number;
  }

  /** Null when it is not there, or no day from 1900 to 2199. */
  public LocalDate date(String name) {
    Yaml value = get(name);
    LocalDate date =
        value == null
            ? null
            : value.parsed(LocalDate::parse, "a date such as 2026-01-01 is expected", null);
    if (date != null && (date.getYear() < 1900 || date.getYear() > 2199)) {
      value.problem("a day from 1900 to 2199 is expected");
      return null;
    }
    return date;
  }

  public <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
    Yaml value = otherwise == null ? required(name) : get(name);
    return value == null
        ? otherwise
        : value.parsed(
            text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT)),
            "one of " + Arrays.toString(choices.getEnumConstants()) + " is expected",
            otherwise);
  }

  /** The item at a place of a list, or the value of a name; null where there is none. */
  public Yaml at(String name, int place) {
    if (name != null) {
      return entries().get(name);
    }
    return items == null || place < 0 || place >= items.size() ? null : items.get(place);
  }

  /** The same without places; scalars are texts. */
  public JsonNode toJson() {
    if (items != null) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      items.forEach(each -> list.add(each.toJson()));
      return list;
    }
    if (entries != null) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      entries.forEach((name, value) -> named.set(name, value.toJson()));
      return named;
    }
    return JsonNodeFactory.instance.textNode(scalar);
  }

  /** A text in three languages, in which no amount can stand. */
  public Text languages(String name) {
    Yaml value = required(name);
    if (value == null) {
      return new Text("", "", "");
    }
    Text text = value.languages();
    for (Language language : Language.values()) {
      Matcher amount = AMOUNT.matcher(text.in(language));
      if (amount.find()) {
        value.problem("'%s' cannot stand here: no amounts are filled in".formatted(amount.group()));
      }
    }
    return text;
  }

  public boolean isList() {
    return items != null;
  }

  public boolean isNamed() {
    return entries != null;
  }

  public Text languagesOrNull(String name) {
    return get(name) == null ? null : languages(name);
  }

  /** This node as a text in three languages. */
  public Text languages() {
    only("kk", "ru", "en");
    return new Text(text("kk"), text("ru"), text("en"));
  }

  /** This node as a text in three languages that holds from a day on. */
  public Text languagesFrom() {
    only("from", "kk", "ru", "en");
    return new Text(text("kk"), text("ru"), text("en"));
  }

  public Yaml required(String name) {
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
