package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Caution;
import kz.tirek.rulebook.DeadlineRule;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.Severity;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.yaml.Yaml;

/** Makes all rules but benefits and steps of YAML entries; what is wrong is told at its place. */
final class RuleReader {

  /** A trillion: sums and products of such stay far from what numbers can hold. */
  private static final long MOST_AMOUNT = 1_000_000_000_000L;

  /** A hundred years. */
  static final int MOST_DAYS = 36_525;

  private final Expressions expressions;
  private final References references;
  private final Sources sources;
  private final Set<String> helpKinds;

  RuleReader(
      Expressions expressions, References references, Sources sources, Set<String> helpKinds) {
    this.expressions = expressions;
    this.references = references;
    this.sources = sources;
    this.helpKinds = helpKinds;
  }

  static Parameter parameter(Yaml yaml, Sources sources) {
    yaml.only("code", "unit", "title", "values");
    List<Parameter.Value> values = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (Yaml entry : yaml.items("values")) {
      entry.only("from", "value", "source", "certainty", "reviewBy");
      entry.required("from");
      LocalDate from = entry.date("from");
      Long number = entry.number("value", 0, MOST_AMOUNT);
      Certainty certainty = entry.choice("certainty", Certainty.class, null);
      if (from != null && !from.isAfter(before)) {
        entry.problem("the values must be in the order of their first days, each day once");
      }
      if (certainty != null && (certainty == Certainty.D) == (number != null)) {
        entry.problem("certainty D carries no number, and every other one carries one");
      }
      before = from == null ? before : from;
      if (certainty != Certainty.D) {
        entry.required("source");
      }
      values.add(
          new Parameter.Value(
              from, number, sources.read(entry), certainty, entry.date("reviewBy")));
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
        "lighter",
        "urgent",
        "helpedBy",
        "criterion",
        "source",
        "certainty",
        "title",
        "explanation");
    Subject subject = yaml.choice("for", Subject.class, null);
    Yaml theme = yaml.required("theme");
    if (theme != null && !theme.text().matches("T[1-8]([.][1-3])?")) {
      theme.problem("a theme is T1 to T8, with its sub-theme, such as T2.1");
    }
    return new BarrierRule(
        yaml.text("code"),
        yaml.text("theme"),
        subject,
        expressions.condition(yaml.required("when"), subject),
        yaml.choice("severity", Severity.class, null),
        expressions.condition(yaml.get("lighter"), subject),
        yaml.flag("urgent"),
        yaml.codes("kind of help", "helpedBy", helpKinds),
        yaml.languages("criterion"),
        sources.read(yaml),
        yaml.choice("certainty", Certainty.class, null),
        yaml.languages("title"),
        expressions.wording(yaml.required("explanation")));
  }

  DeadlineRule deadline(Yaml yaml) {
    yaml.only("code", "for", "when", "daysLeft", "rememberedFor", "title", "advice");
    Subject subject = yaml.choice("for", Subject.class, null);
    Long rememberedFor = yaml.number("rememberedFor", 0, MOST_DAYS);
    return new DeadlineRule(
        yaml.text("code"),
        subject,
        expressions.condition(yaml.get("when"), subject),
        expressions.amount(yaml.required("daysLeft"), subject),
        rememberedFor == null ? 0 : Math.toIntExact(rememberedFor),
        yaml.languages("title"),
        yaml.languages("advice"));
  }

  QuestionRule question(Yaml yaml) {
    yaml.only("path", "ask", "recordedAt", "basic", "askedWhen", "againAfter");
    Long againAfter = yaml.number("againAfter", 0, MOST_DAYS);
    String path = yaml.text("path");
    Subject subject = path.startsWith("member.") ? Subject.MEMBER : Subject.FAMILY;
    return new QuestionRule(
        path,
        yaml.languages("ask"),
        yaml.text("recordedAt"),
        yaml.flag("basic"),
        expressions.condition(yaml.get("askedWhen"), subject),
        againAfter == null ? null : Math.toIntExact(againAfter));
  }

  /**
   * @param benefits the codes of all benefits
   */
  Caution caution(Yaml yaml, Set<String> benefits) {
    yaml.only(
        "code",
        "for",
        "when",
        "benefits",
        "refusals",
        "warns",
        "plans",
        "silent",
        "text",
        "source",
        "certainty");
    Subject subject = yaml.choice("for", Subject.class, null);
    boolean stands = yaml.flag("warns") || yaml.flag("plans");
    if (stands) {
      yaml.required("source");
    }
    return new Caution(
        yaml.text("code"),
        subject,
        expressions.condition(yaml.required("when"), subject),
        Set.copyOf(yaml.codes("benefit", "benefits", benefits)),
        yaml.flag("refusals"),
        yaml.flag("warns"),
        yaml.flag("plans"),
        yaml.flag("silent"),
        expressions.wording(yaml.required("text")),
        stands ? sources.read(yaml) : null,
        stands ? yaml.choice("certainty", Certainty.class, null) : null);
  }

  /** The facts that a reason given for a refusal is about. */
  Set<String> refusal(Yaml yaml) {
    yaml.only("reason", "facts");
    yaml.items("facts").forEach(fact -> references.fact(fact.text(), fact));
    return Set.copyOf(yaml.texts("facts"));
  }
}
