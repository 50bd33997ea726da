package kz.tirek.rulebook.reading;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.parameter.Certainty;

/** Makes benefits of YAML entries; what is wrong is told at its place. */
final class BenefitReader {

  private final Expressions expressions;
  private final References references;
  private final Set<String> steps;

  /**
   * @param steps the codes of all steps
   */
  BenefitReader(Expressions expressions, References references, Set<String> steps) {
    this.expressions = expressions;
    this.references = references;
    this.steps = steps;
  }

  Benefit benefit(Yaml yaml) {
    yaml.only(
        "code",
        "service",
        "for",
        "who",
        "received",
        "value",
        "valueOnce",
        "valueInHundredths",
        "inForce",
        "clauses",
        "practices",
        "title",
        "office",
        "sayAtCounter");
    Subject subject = yaml.choice("for", Subject.class, null);
    if (subject == Subject.FAMILY && yaml.get("who") != null) {
      yaml.get("who").problem("'who' chooses members; this benefit is for the family");
    }
    Yaml inForce = yaml.get("inForce");
    if (inForce != null) {
      inForce.only("from", "until");
    }
    List<Clause> clauses = new ArrayList<>();
    Yaml clausesYaml = yaml.required("clauses");
    if (clausesYaml != null) {
      clausesYaml.entries().forEach((code, clause) -> clauses.add(clause(code, clause, subject)));
    }
    String code = yaml.text("code");
    return new Benefit(
        code,
        yaml.textOr("service", code),
        subject,
        expressions.condition(yaml.get("who"), subject),
        expressions.condition(yaml.get("received"), subject),
        value(yaml, subject),
        inForce == null ? null : inForce.date("from"),
        inForce == null ? null : inForce.date("until"),
        clauses,
        yaml.items("practices").stream().map(this::practice).toList(),
        yaml.languages("title"),
        yaml.languages("office"),
        yaml.languages("sayAtCounter"));
  }

  private Clause clause(String code, Yaml yaml, Subject subject) {
    yaml.only(
        "when", "fixableBy", "byTime", "presumed", "discretion", "source", "certainty", "text");
    return new Clause(
        code,
        expressions.condition(yaml.required("when"), subject),
        yaml.codes("step", "fixableBy", steps),
        yaml.flag("byTime"),
        yaml.flag("presumed"),
        yaml.flag("discretion"),
        yaml.text("source"),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("text"));
  }

  private Benefit.Practice practice(Yaml yaml) {
    yaml.only("reason", "source", "certainty", "text");
    references.reason(yaml.text("reason"), yaml.required("reason"));
    return new Benefit.Practice(
        yaml.text("reason"),
        yaml.text("source"),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("text"));
  }

  private Benefit.Value value(Yaml yaml, Subject subject) {
    List<String> given =
        List.of("value", "valueOnce", "valueInHundredths").stream()
            .filter(name -> yaml.get(name) != null)
            .toList();
    if (given.isEmpty()) {
      return null;
    }
    if (given.size() > 1) {
      yaml.problem("only one of " + given + " can be said");
    }
    Yaml node = yaml.get(given.get(0));
    boolean rounded = given.get(0).equals("valueInHundredths");
    if (rounded) {
      node.only("amount", "rounding");
    }
    Amount amount = expressions.amount(rounded ? node.required("amount") : node, subject);
    return new Benefit.Value(
        amount,
        given.get(0).equals("valueOnce"),
        rounded ? node.choice("rounding", RoundingMode.class, null) : null);
  }
}
