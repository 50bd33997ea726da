package kz.tirek.access.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of {@code access/matrix.md}. */
final class Matrix {

  private static final Path FILE = Path.of("src/test/resources/access/matrix.md");
  private static final String OTHERS = "others";

  /**
   * What the table says of an operation.
   *
   * @param done the statuses when it is done
   * @param lookedFor what tells yes from part or no; empty where nothing does
   */
  record Rule(String operation, String kind, List<Integer> done, String lookedFor) {}

  /** A row of a kind: whom it is for, and a cell for each state. */
  private record Row(List<String> roles, List<String> relations, Map<State, String> cells) {}

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, List<Row>> kinds = new LinkedHashMap<>();

  static Matrix read() {
    Matrix matrix = new Matrix();
    String section = "";
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith("##")) {
          section = line.replaceFirst("#+ ", "");
        } else if (line.startsWith("|") && !line.startsWith("|---")) {
          matrix.add(section, cells(line));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return matrix;
  }

  private static List<String> cells(String line) {
    String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList();
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).toList();
  }

  private void add(String section, List<String> cells) {
    if (cells.get(0).equals("operation") || cells.get(0).equals("role")) {
      return;
    }
    if (section.equals("Operations")) {
      List<Integer> done = names(cells.get(2)).stream().map(Integer::valueOf).toList();
      Rule twice =
          rules.put(cells.get(0), new Rule(cells.get(0), cells.get(1), done, cells.get(3)));
      assertEquals(null, twice, "an operation has one row");
      return;
    }
    Map<State, String> byState = new LinkedHashMap<>();
    for (State state : State.values()) {
      byState.put(state, cells.get(2 + state.ordinal()));
    }
    kinds
        .computeIfAbsent(section, none -> new ArrayList<>())
        .add(new Row(names(cells.get(0)), names(cells.get(1)), byState));
  }

  Set<String> operations() {
    return rules.keySet();
  }

  Set<String> unusedKinds() {
    Set<String> unused = new TreeSet<>(kinds.keySet());
    rules.values().forEach(rule -> unused.remove(rule.kind()));
    return unused;
  }

  Rule rule(String operation) {
    Rule rule = rules.get(operation);
    assertTrue(
        rule != null,
        () ->
            """
            the operation %s has no row: nothing says who may use it.
            Write one under 'Operations' in %s, such as
            | %s | read | 200 | |
            with the kind that says who may do it, one of these: %s; or add a table for a kind of its own.
            Where its path takes an id that is new, Stage makes one; where the example of its body would not do, Bodies has another."""
                .formatted(operation, FILE, operation, String.join(", ", kinds.keySet())));
    return rule;
  }

  /** What the table of a kind says: yes, part, no, or the status of a refusal. */
  String cell(String kind, String role, Relation relation, State state) {
    List<Row> rows = kinds.get(kind);
    assertTrue(rows != null, "there is no table '" + kind + "' in " + FILE);
    List<Row> ofRole = having(rows, Row::roles, role);
    List<Row> found = having(ofRole, Row::relations, relation.title());
    assertEquals(1, found.size(), kind + " has not one row for " + role + " as " + relation);
    return found.get(0).cells.get(state);
  }

  /** The rows that name it; those of the others where none does. */
  private static List<Row> having(
      List<Row> rows, java.util.function.Function<Row, List<String>> names, String name) {
    List<Row> named = rows.stream().filter(row -> names.apply(row).contains(name)).toList();
    return named.isEmpty()
        ? rows.stream().filter(row -> names.apply(row).contains(OTHERS)).toList()
        : named;
  }
}
