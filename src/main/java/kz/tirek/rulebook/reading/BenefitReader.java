package kz.tirek.rulebook.reading;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.Value;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.yaml.Yaml;

/** Makes benefits of YAML entries; what is wrong is told at its place. */
final class BenefitReader {

  /** Of what a table counts: people, children. */
  private static final int MOST_NUMBER = 1_000;

  private final Expressions expressions;
  private final References references;
  private final Sources sources;
  private final Set<String> steps;

  /**
   * @param steps the codes of all steps
   */
  BenefitReader(
      Expressions expressions, References references, Sources sources, Set<String> steps) {
    this.expressions = expressions;
    this.references = references;
    this.sources = sources;
    this.steps = steps;
  }

  Benefit benefit(Yaml yaml) {
    yaml.only(
        "code",
        "service",
        "alsoAskedAs",
        "silentOn",
        "place",
        "for",
        "who",
        "unlikelyFor",
        "received",
        "value",
        "valueOnce",
        "valueInHundredths",
        "valueByNumber",
        "atLeast",
        "inForce",
        "clauses",
        "practices",
        "title",
        "office",
        "sayAtCounter",
        "goodToKnow");
    Subject subject = yaml.choice("for", Subject.class, null);
    if (subject == Subject.FAMILY && yaml.get("who") != null) {
      yaml.get("who").problem("'who' chooses members; this benefit is for the family");
    }
    if (yaml.get("who") == null && yaml.get("unlikelyFor") != null) {
      yaml.get("unlikelyFor")
          .problem("'unlikelyFor' says when 'who' is not asked; there is no 'who'");
    }
    Yaml inForce = yaml.get("inForce");
    if (inForce != null) {
      inForce.only("from", "until");
    }
    LocalDate from = inForce == null ? null : inForce.date("from");
    LocalDate until = inForce == null ? null : inForce.date("until");
    if (from != null && until != null && until.isBefore(from)) {
      inForce.problem("it ends before it begins");
    }
    Expressions asked = expressions.from(from);
    List<Clause> clauses = new ArrayList<>();
    Yaml clausesYaml = yaml.required("clauses");
    if (clausesYaml != null) {
      clausesYaml
          .named()
          .forEach((code, clause) -> clauses.add(clause(code, clause, subject, asked)));
    }
    String code = yaml.text("code");
    return new Benefit(
        code,
        yaml.textOr("service", code),
        alsoAskedAs(yaml),
        silentOn(yaml),
        yaml.flag("place"),
        subject,
        withoutRegistration(yaml.get("who"), subject, asked),
        withoutRegistration(yaml.get("unlikelyFor"), subject, asked),
        withoutRegistration(yaml.get("received"), subject, asked),
        value(yaml, subject, asked),
        from,
        until,
        clauses,
        yaml.items("practices").stream().map(each -> practice(each, subject, asked)).toList(),
        yaml.languages("title"),
        asked.wording(yaml.required("office")),
        asked.wording(yaml.required("sayAtCounter")),
        asked.wording(yaml.get("goodToKnow")));
  }

  /** What has no source of its own does not ask for registration. */
  private static Condition withoutRegistration(Yaml yaml, Subject subject, Expressions asked) {
    Condition condition = asked.condition(yaml, subject);
    if (condition != null && Clause.readsRegistration(condition)) {
      yaml.problem("registration is asked for in a clause alone, which says where that is written");
    }
    return condition;
  }

  private Set<String> alsoAskedAs(Yaml yaml) {
    yaml.items("alsoAskedAs").forEach(code -> references.code(code.text(), code));
    return Set.copyOf(yaml.texts("alsoAskedAs"));
  }

  private Set<String> silentOn(Yaml yaml) {
    yaml.items("silentOn").forEach(reason -> references.reason(reason.text(), reason));
    return Set.copyOf(yaml.texts("silentOn"));
  }

  private Clause clause(String code, Yaml yaml, Subject subject, Expressions benefit) {
    yaml.only(
        "when",
        "orAsk",
        "fixableBy",
        "byTime",
        "presumed",
        "discretion",
        "from",
        "source",
        "note",
        "certainty",
        "text");
    LocalDate from = yaml.date("from");
    Expressions asked = benefit.from(from);
    Certainty certainty = yaml.choice("certainty", Certainty.class, null);
    if (certainty != Certainty.D) {
      yaml.required("source");
    }
    Clause clause =
        new Clause(
            code,
            asked.condition(yaml.required("when"), subject),
            asked.condition(yaml.get("orAsk"), subject),
            yaml.codes("step", "fixableBy", steps),
            yaml.flag("byTime"),
            yaml.flag("presumed"),
            yaml.flag("discretion"),
            from,
            sources.read(yaml),
            yaml.languagesOrNull("note"),
            certainty,
            benefit.wording(yaml.required("text")));
    if (certainty != null
        && !certainty.decides()
        && clause.readsRegistration()
        && (clause.byTime() || !clause.fixableBy().isEmpty())) {
      yaml.problem(
          "nothing is blocked by registration unless a source of certainty A or B says so; what"
              + " offices demand beyond the rule stands under 'practices'");
    }
    return clause;
  }

  private Benefit.Practice practice(Yaml yaml, Subject subject, Expressions asked) {
    yaml.only("reason", "when", "source", "certainty", "text");
    yaml.required("source");
    Yaml reason = yaml.required("reason");
    if (reason != null) {
      references.reason(reason.text(), reason);
    }
    return new Benefit.Practice(
        reason == null ? "" : reason.text(),
        asked.condition(yaml.get("when"), subject),
        sources.read(yaml),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("text"));
  }

  private Value value(Yaml yaml, Subject subject, Expressions asked) {
    List<String> given =
        List.of("value", "valueOnce", "valueInHundredths", "valueByNumber").stream()
            .filter(name -> yaml.get(name) != null)
            .toList();
    if (given.isEmpty()) {
      return null;
    }
    if (given.size() > 1) {
      yaml.problem("only one of " + given + " can be said");
    }
    String name = given.get(0);
    Yaml node = yaml.get(name);
    if (name.equals("valueByNumber")) {
      return table(node, subject, asked);
    }
    boolean rounded = name.equals("valueInHundredths");
    if (rounded) {
      node.only("amount", "rounding");
    }
    return new Value(
        asked.amount(rounded ? node.required("amount") : node, subject),
        asked.amount(yaml.get("atLeast"), subject),
        null,
        name.equals("valueOnce"),
        rounded ? rounding(node) : null);
  }

  /** Amounts by number, in hundredths of a tenge. */
  private Value table(Yaml node, Subject subject, Expressions asked) {
    node.only("certain", "possible", "rounding", "rows");
    List<Value.Row> rows = new ArrayList<>();
    long before = Long.MIN_VALUE;
    for (Yaml row : node.items("rows")) {
      row.only("from", "amount", "each");
      row.required("from");
      Long from = row.number("from", 0, MOST_NUMBER);
      if (from != null && from <= before) {
        row.problem("the rows must be in the order of their numbers, each number once");
      }
      before = from == null ? before : from;
      boolean each = row.get("each") != null;
      rows.add(
          new Value.Row(
              before, asked.amount(row.required(each ? "each" : "amount"), subject), each));
    }
    if (rows.isEmpty()) {
      node.problem("a table needs a row");
      return null;
    }
    return new Value(
        null,
        null,
        new Value.Table(
            asked.amount(node.required("certain"), subject),
            asked.amount(node.required("possible"), subject),
            rows),
        false,
        rounding(node));
  }

  private static RoundingMode rounding(Yaml node) {
    RoundingMode rounding = node.choice("rounding", RoundingMode.class, null);
    if (rounding == RoundingMode.UNNECESSARY) {
      node.required("rounding").problem("amounts have to be rounded, in one way or another");
    }
    return rounding;
  }
}
