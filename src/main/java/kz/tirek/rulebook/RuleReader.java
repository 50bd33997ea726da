package kz.tirek.rulebook;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tirek.rulebook.language.Amount;
import kz.tirek.rulebook.language.Condition;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.language.SyntaxException;
import kz.tirek.rulebook.language.With;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.MemberFacts;

/** Makes rules of YAML entries; what is wrong is told at its place. */
final class RuleReader {

  /** What no step may touch: who lives together, marital status, income, where people live. */
  private static final List<String> UNTOUCHABLE =
      List.of(
          "family.members",
          "family.incomes",
          "family.debts",
          "family.housing.tenure",
          "family.housing.people",
          "member.age",
          "member.relation",
          "member.maritalStatus",
          "member.registration.livesThere");

  private final Language language;
  private final Set<String> helpKinds;
  private final Set<String> papers;
  private Set<String> steps = Set.of();

  /** The facts that rules read, each with a place where one does. */
  private final Map<String, Yaml> reads = new TreeMap<>();

  RuleReader(Language language, Set<String> helpKinds, Set<String> papers) {
    this.language = language;
    this.helpKinds = helpKinds;
    this.papers = papers;
  }

  /** What conditions may speak of. */
  static Language language(Set<String> parameterCodes) {
    Map<String, Class<?>> variables = new LinkedHashMap<>();
    variables.put("family", FamilyFacts.class);
    variables.put("head", MemberFacts.class);
    variables.put("member", MemberFacts.class);
    variables.put("housing", HousingFacts.class);
    variables.put(Language.TODAY, LocalDate.class);
    return Language.over(variables, parameterCodes);
  }

  void stepsAre(Set<String> codes) {
    steps = Set.copyOf(codes);
  }

  static Parameter parameter(Yaml yaml) {
    yaml.only("code", "unit", "title", "values");
    List<Parameter.Value> values = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (Yaml entry : yaml.items("values")) {
      entry.only("from", "value", "source", "certainty", "reviewBy");
      entry.required("from");
      LocalDate from = entry.date("from");
      Long number = entry.number("value");
      Certainty certainty = entry.choice("certainty", Certainty.class, null);
      if (from != null && !from.isAfter(before)) {
        entry.problem("the values must be in the order of their first days, each day once");
      }
      if (certainty != null && (certainty == Certainty.D) == (number != null)) {
        entry.problem("certainty D carries no number, and every other one carries one");
      }
      before = from == null ? before : from;
      values.add(
          new Parameter.Value(
              from, number, entry.text("source"), certainty, entry.date("reviewBy")));
    }
    if (values.isEmpty()) {
      yaml.problem("a parameter needs a value");
    }
    return new Parameter(yaml.text("code"), yaml.text("unit"), yaml.languages("title"), values);
  }

  BarrierRule barrier(Yaml yaml) {
    yaml.only(
        "code",
        "theme",
        "for",
        "when",
        "severity",
        "urgent",
        "helpedBy",
        "criterion",
        "certainty",
        "title",
        "explanation");
    Subject subject = yaml.choice("for", Subject.class, null);
    if (!yaml.text("theme").matches("T[1-8]([.][1-3])?")) {
      yaml.get("theme").problem("a theme is T1 to T8, with its sub-theme, such as T2.1");
    }
    return new BarrierRule(
        yaml.text("code"),
        yaml.text("theme"),
        subject,
        condition(yaml.required("when"), subject),
        yaml.choice("severity", Severity.class, null),
        yaml.flag("urgent"),
        known("kind of help", yaml, "helpedBy", helpKinds),
        yaml.text("criterion"),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("title"),
        yaml.languages("explanation"));
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
        condition(yaml.get("who"), subject),
        condition(yaml.get("received"), subject),
        value(yaml, subject),
        inForce == null ? null : inForce.date("from"),
        inForce == null ? null : inForce.date("until"),
        clauses,
        yaml.items("practices").stream().map(RuleReader::practice).toList(),
        yaml.languages("title"),
        yaml.languages("office"),
        yaml.languages("sayAtCounter"));
  }

  private Clause clause(String code, Yaml yaml, Subject subject) {
    yaml.only(
        "when", "fixableBy", "byTime", "presumed", "discretion", "source", "certainty", "text");
    return new Clause(
        code,
        condition(yaml.required("when"), subject),
        known("step", yaml, "fixableBy", steps),
        yaml.flag("byTime"),
        yaml.flag("presumed"),
        yaml.flag("discretion"),
        yaml.text("source"),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("text"));
  }

  private static Benefit.Practice practice(Yaml yaml) {
    yaml.only("reason", "source", "certainty", "text");
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
    Amount amount = amount(rounded ? node.required("amount") : node, subject);
    return new Benefit.Value(
        amount,
        given.get(0).equals("valueOnce"),
        rounded ? node.choice("rounding", RoundingMode.class, null) : null);
  }

  Step step(Yaml yaml) {
    yaml.only("code", "needs", "sets", "days", "visits", "papers", "helpedBy", "title", "mayCost");
    Map<String, String> sets = new LinkedHashMap<>();
    Yaml setsYaml = yaml.get("sets");
    if (setsYaml != null) {
      setsYaml.entries().forEach((path, value) -> sets.put(path, value.text()));
      setsYaml.entries().forEach(RuleReader::checkSets);
    }
    Condition needs = condition(yaml.get("needs"), Subject.MEMBER);
    if (sets.containsKey("member.registration.kind")
        && (!"THIS_DWELLING".equals(sets.get("member.registration.place"))
            || needs == null
            || !needs.reads().facts().contains("housing.ownersConsent"))) {
      yaml.problem(
          "people are registered only where they live, and only when the owners agreed: the place"
              + " must be THIS_DWELLING, and 'needs' must ask for housing.ownersConsent");
    }
    Long days = yaml.number("days");
    Long visits = yaml.number("visits");
    return new Step(
        yaml.text("code"),
        needs,
        sets,
        days == null ? null : Math.toIntExact(days),
        visits == null ? 0 : Math.toIntExact(visits),
        known("paper", yaml, "papers", papers),
        known("kind of help", yaml, "helpedBy", helpKinds),
        yaml.languages("title"),
        yaml.languagesOrNull("mayCost"));
  }

  private static void checkSets(String path, Yaml value) {
    if (UNTOUCHABLE.stream().anyMatch(path::startsWith)) {
      value.problem("no step may change " + path);
    }
    Object sample = Step.DAY_OF_EFFECT.equals(value.text()) ? LocalDate.EPOCH : value.text();
    int dot = path.indexOf('.');
    try {
      switch (dot < 0 ? path : path.substring(0, dot)) {
        case "family" -> With.check(FamilyFacts.class, path.substring(dot + 1), sample);
        case "member" -> With.check(MemberFacts.class, path.substring(dot + 1), sample);
        default -> value.problem("a step sets facts of 'family' or 'member'");
      }
    } catch (IllegalArgumentException wrong) {
      value.problem(wrong.getMessage());
    }
  }

  QuestionRule question(Yaml yaml) {
    yaml.only("path", "ask", "recordedAt");
    return new QuestionRule(yaml.text("path"), yaml.languages("ask"), yaml.text("recordedAt"));
  }

  void everyReadHasAQuestion(Set<String> paths) {
    reads.forEach(
        (path, yaml) -> {
          if (!paths.contains(path)) {
            yaml.problem("there is no question for '" + path + "', which is read here");
          }
        });
  }

  private Condition condition(Yaml yaml, Subject subject) {
    if (yaml == null) {
      return null;
    }
    try {
      Condition condition = language.compile(yaml.text(), yaml.line(), yaml.textColumn());
      check(condition.reads(), yaml, subject);
      return condition;
    } catch (SyntaxException wrong) {
      wrong.problems().forEach(p -> yaml.problem(p.line(), p.column(), p.message()));
      return null;
    }
  }

  private Amount amount(Yaml yaml, Subject subject) {
    if (yaml == null) {
      return null;
    }
    try {
      Amount amount = language.compileNumber(yaml.text(), yaml.line(), yaml.textColumn());
      check(amount.reads(), yaml, subject);
      return amount;
    } catch (SyntaxException wrong) {
      wrong.problems().forEach(p -> yaml.problem(p.line(), p.column(), p.message()));
      return null;
    }
  }

  private void check(Condition.Reads read, Yaml yaml, Subject subject) {
    for (String path : read.facts()) {
      if (subject == Subject.FAMILY && path.startsWith("member.")) {
        yaml.problem("there is no 'member' in a rule for the family");
      }
      reads.putIfAbsent(FactPath.general(path), yaml);
    }
  }

  private static List<String> known(String what, Yaml yaml, String name, Set<String> allowed) {
    List<String> codes = yaml.texts(name);
    for (Yaml item : yaml.items(name)) {
      if (!allowed.contains(item.text())) {
        item.problem("there is no " + what + " '" + item.text() + "'");
      }
    }
    return codes;
  }
}
