package kz.tirek.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random conditions over the {@link Village}, every operator, function and macro among them. */
final class RandomCondition {

  private enum Type {
    HOUSEHOLD,
    PERSON,
    INCOME,
    PAPER,
    DEBT
  }

  private final Random random;
  private final Map<String, Type> scope = new LinkedHashMap<>();
  private int names;

  /** How deep the text that is made stands in lists that are gone through. */
  private int lists;

  RandomCondition(Random random) {
    this.random = random;
    scope.put("family", Type.HOUSEHOLD);
    scope.put("member", Type.PERSON);
  }

  String condition() {
    return test(1 + random.nextInt(4));
  }

  String amount() {
    return number(1 + random.nextInt(3));
  }

  private String test(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(5)) {
        case 0 -> one(facts("pregnant", "stove", "damp", "formal"));
        case 1 -> choice(0) + one("==", "!=") + "'" + one("NONE", "TEMPORARY", "PERMANENT") + "'";
        case 2 -> text(0) + one("==", "!=") + "'" + one("kk", "ru", "uz") + "'";
        case 3 -> number(0) + one("==", "!=", "<", "<=", ">", ">=") + number(0);
        default -> date(0) + one("==", "!=", "<", "<=", ">", ">=") + date(0);
      };
    }
    int less = depth - 1;
    return switch (random.nextInt(14)) {
      case 0, 1 -> "(" + test(less) + " && " + test(less) + ")";
      case 2, 3 -> "(" + test(less) + " || " + test(less) + ")";
      case 4 -> "!(" + test(less) + ")";
      case 5 -> "(" + test(less) + " ? " + test(less) + " : " + test(less) + ")";
      case 6 -> "((" + test(less) + ") " + one("==", "!=") + " (" + test(less) + "))";
      case 7, 8 -> "(" + number(less) + one("==", "!=", "<", "<=", ">", ">=") + number(less) + ")";
      case 9 -> "(" + number(less) + " in [" + literal() + ", " + literal() + ", 3, -1])";
      case 10 -> choice(less) + one(" in ['NONE', 'PERMANENT']", " == " + choice(less));
      case 11 -> "(" + text(less) + one(" in ['kk', '']", " != " + text(less)) + ")";
      case 12 -> "(" + date(less) + one("==", "!=", "<", ">=") + date(less) + ")";
      default -> items(less);
    };
  }

  private String items(int depth) {
    if (lists == Language.MAX_LISTS) {
      return "true";
    }
    Type item = one(Type.PERSON, Type.INCOME, Type.PAPER, Type.DEBT);
    lists++;
    String list = list(item, depth);
    String macro = one("exists", "all", "exists_one");
    String over = list + "." + macro + within(item, depth, true);
    lists--;
    return macro.equals("all")
        ? "(size(" + list + ") " + one(">", "==") + " 0 " + one("&&", "||") + " " + over + ")"
        : over;
  }

  /** Sometimes a filtered list. */
  private String list(Type item, int depth) {
    String list =
        one(
            switch (item) {
              case PERSON -> facts("members");
              case INCOME -> facts("incomes");
              case PAPER -> facts("papers");
              default -> facts("debts");
            });
    if (lists == Language.MAX_LISTS || random.nextInt(3) > 0) {
      return list;
    }
    lists++;
    String filtered = list + ".filter" + within(item, depth, true);
    lists--;
    return filtered;
  }

  private String within(Type item, int depth, boolean test) {
    String name = "x" + names++;
    scope.put(name, item);
    String body =
        switch (item) {
          case PAPER -> name + one("==", "!=") + "'" + one("IDENTITY_CARD", "PENSION_CARD") + "'";
          case DEBT -> test ? name + one("<", ">=", "==") + number(0) : name;
          default -> test ? test(depth) : number(depth);
        };
    scope.remove(name);
    return "(" + name + ", " + (!test && item == Type.PAPER ? "1" : body) + ")";
  }

  private String number(int depth) {
    if (depth == 0) {
      return one(literal(), one(facts("age", "visits", "rent", "monthsInCity", "monthly")));
    }
    int less = depth - 1;
    Type item = one(Type.PERSON, Type.INCOME, Type.PAPER, Type.DEBT);
    return switch (random.nextInt(12)) {
      case 0 -> "(" + number(less) + " + " + number(less) + ")";
      case 1 -> "(" + number(less) + " - " + number(less) + ")";
      case 2 -> "(" + number(less) + " * " + number(less) + ")";
      case 3 -> "-(" + number(less) + ")";
      case 4 -> "(" + test(less) + " ? " + number(less) + " : " + number(less) + ")";
      case 5 -> "param('" + one("pm", "months") + "')";
      case 6 -> "percent(" + number(less) + ", " + number(less) + ")";
      case 7 -> one("days", "months", "years") + "Between(" + date(less) + ", " + date(less) + ")";
      case 8 -> "size(" + list(item, less) + ")";
      case 9 -> sum(item, less);
      case 10 -> "sum([" + number(less) + ", " + number(less) + ", " + number(less) + "])";
      default -> "sum(" + list(Type.DEBT, less) + ")";
    };
  }

  private String sum(Type item, int depth) {
    if (lists == Language.MAX_LISTS) {
      return literal();
    }
    lists++;
    String sum = "sum(" + list(item, depth) + ".map" + within(item, depth, false) + ")";
    lists--;
    return sum;
  }

  private String choice(int depth) {
    String fact = one(facts("kind", "before"));
    return depth > 0 && random.nextInt(3) == 0
        ? "(" + test(depth - 1) + " ? " + one(fact, "'TEMPORARY'") + " : " + fact + ")"
        : fact;
  }

  private String text(int depth) {
    return depth > 0 && random.nextInt(3) == 0
        ? "(" + test(depth - 1) + " ? " + text(0) + " : 'ru')"
        : one(facts("district", "origin", "language", "source"));
  }

  private String date(int depth) {
    return depth > 0 && random.nextInt(4) == 0
        ? "(" + test(depth - 1) + " ? " + date(0) + " : today)"
        : one("today", one(facts("born", "since", "until", "arrived", "from")));
  }

  private String literal() {
    return Integer.toString(random.nextInt(30) - 4);
  }

  /** The paths in scope that end in one of these names; never empty. */
  private String[] facts(String... names) {
    List<String> paths = new ArrayList<>();
    scope.forEach(
        (variable, type) -> {
          for (String name : names) {
            String path =
                switch (name) {
                  case "kind", "before", "since", "until" ->
                      type == Type.PERSON ? ".registration." + name : null;
                  case "stove",
                      "damp",
                      "district",
                      "origin",
                      "rent",
                      "monthsInCity",
                      "arrived",
                      "members",
                      "debts" ->
                      type == Type.HOUSEHOLD ? "." + name : null;
                  case "formal", "source", "monthly", "from" ->
                      type == Type.INCOME ? "." + name : null;
                  default -> type == Type.PERSON ? "." + name : null;
                };
            if (path != null) {
              paths.add(variable + path);
            }
          }
        });
    return paths.toArray(new String[0]);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
