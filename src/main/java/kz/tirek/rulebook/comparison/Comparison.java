package kz.tirek.rulebook.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import kz.tirek.rulebook.comparison.RuleChange.KeyChange;
import kz.tirek.rulebook.comparison.RuleChange.Kind;
import kz.tirek.rulebook.yaml.Yaml;
import kz.tirek.rulebook.yaml.YamlParser;

/**
 * Compares the files of two rulebooks rule by rule. How they are laid out, comments and the order
 * of rules do not count.
 */
public final class Comparison {

  /** By which a rule goes, or an item of a list within it. */
  private static final List<String> NAMES = List.of("code", "path", "reason", "name", "from");

  private Comparison() {}

  /**
   * What changed from one rulebook to another, by file, in the order of what there is now.
   *
   * @param before texts by name of file
   * @param after likewise
   */
  public static List<RuleChange> of(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    Set<String> files = new LinkedHashSet<>(after.keySet());
    files.addAll(before.keySet());
    List<RuleChange> changes = new ArrayList<>();
    for (String file : files) {
      compare(file, rules(file, before), rules(file, after), changes);
    }
    return changes;
  }

  /** A rule and its text. */
  private record Rule(JsonNode content, String text) {}

  private static void compare(
      String file, Map<String, Rule> before, Map<String, Rule> after, List<RuleChange> changes) {
    after.forEach(
        (code, rule) -> {
          Rule old = before.get(code);
          if (old == null) {
            changes.add(new RuleChange(file, code, Kind.ADDED, null, rule.text, List.of()));
          } else if (!old.content.equals(rule.content)) {
            List<KeyChange> keys = new ArrayList<>();
            compare("", old.content, rule.content, keys);
            changes.add(new RuleChange(file, code, Kind.CHANGED, old.text, rule.text, keys));
          }
        });
    before.forEach(
        (code, rule) -> {
          if (!after.containsKey(code)) {
            changes.add(new RuleChange(file, code, Kind.REMOVED, rule.text, null, List.of()));
          }
        });
  }

  private static void compare(String key, JsonNode before, JsonNode after, List<KeyChange> keys) {
    if (before != null && before.equals(after)) {
      return;
    }
    Map<String, JsonNode> old = parts(before);
    Map<String, JsonNode> now = parts(after);
    if (old == null || now == null) {
      keys.add(new KeyChange(key, text(before), text(after)));
      return;
    }
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    names.forEach(
        name ->
            compare(key.isEmpty() ? name : key + "/" + name, old.get(name), now.get(name), keys));
  }

  /** The parts of a value by their names; null where it has none. */
  private static Map<String, JsonNode> parts(JsonNode value) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    if (value == null) {
      return null;
    }
    if (value.isObject()) {
      value.properties().forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
      return parts;
    }
    if (!value.isArray()) {
      return null;
    }
    for (JsonNode item : value) {
      String name = name(item);
      if (name == null || parts.put(name, item) != null) {
        return null;
      }
    }
    return parts;
  }

  private static String name(JsonNode item) {
    return NAMES.stream()
        .map(item::get)
        .filter(name -> name != null && name.isTextual())
        .map(JsonNode::asText)
        .findFirst()
        .orElse(null);
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull()
        ? null
        : value.isTextual() ? value.asText() : value.toString();
  }

  private static Map<String, Rule> rules(String file, SortedMap<String, String> texts) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    String text = texts.get(file);
    Yaml root = text == null ? null : YamlParser.read(file, text, new ArrayList<>());
    if (root == null) {
      return rules;
    }
    if (!root.isList()) {
      rules.put(file, new Rule(root.toJson(), text));
      return rules;
    }
    List<String> lines = text.lines().toList();
    List<Yaml> items = root.items();
    for (int i = 0; i < items.size(); i++) {
      JsonNode content = items.get(i).toJson();
      int end = i + 1 < items.size() ? items.get(i + 1).line() - 1 : lines.size();
      rules.put(
          Objects.requireNonNullElse(name(content), "#" + i),
          new Rule(content, text(lines, items.get(i).line(), end)));
    }
    return rules;
  }

  /** The lines of a rule, without comments and empty lines after it. */
  private static String text(List<String> lines, int first, int last) {
    int end = Math.max(first, last);
    while (end > first && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
      end--;
    }
    return String.join("\n", lines.subList(first - 1, end));
  }
}
