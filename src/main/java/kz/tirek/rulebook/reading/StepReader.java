package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.yaml.Yaml;
import kz.tirek.shared.text.Text;

/** Makes steps of YAML entries and refuses those that no step may be. */
final class StepReader {

  private static final int MOST_VISITS = 1_000;

  private final Expressions expressions;
  private final Set<String> helpKinds;
  private final Map<String, Text> papers;
  private final NoHarm noHarm;
  private final Sources sources;

  StepReader(
      Expressions expressions,
      NoHarm noHarm,
      Sources sources,
      Set<String> helpKinds,
      Map<String, Text> papers) {
    this.expressions = expressions;
    this.sources = sources;
    this.noHarm = noHarm;
    this.helpKinds = helpKinds;
    this.papers = papers;
  }

  Step step(Yaml yaml) {
    yaml.only(
        "code",
        "needs",
        "sets",
        "adds",
        "days",
        "visits",
        "papers",
        "helpedBy",
        "informal",
        "raisesIncome",
        "appliesFor",
        "against",
        "onRefusal",
        "source",
        "certainty",
        "note",
        "title",
        "mayCost");
    Map<String, String> sets = new LinkedHashMap<>();
    Yaml setsYaml = yaml.get("sets");
    if (setsYaml != null) {
      setsYaml.named().forEach((path, value) -> sets.put(path, value.text()));
      setsYaml.named().forEach(StepReader::checkSets);
    }
    Map<String, Map<String, String>> adds = new LinkedHashMap<>();
    Yaml addsYaml = yaml.get("adds");
    if (addsYaml != null) {
      addsYaml.named().forEach((path, item) -> adds.put(path, item(path, item)));
    }
    Condition needs = expressions.condition(yaml.get("needs"), Subject.MEMBER);
    noHarm.check(yaml, sets, adds, needs);
    Certainty certainty = yaml.choice("certainty", Certainty.class, null);
    if (certainty != Certainty.D) {
      yaml.required("source");
    }
    Long days = yaml.number("days", 0, RuleReader.MOST_DAYS);
    Long visits = yaml.number("visits", 0, MOST_VISITS);
    return new Step(
        yaml.text("code"),
        needs,
        sets,
        adds,
        days == null ? null : Math.toIntExact(days),
        visits == null ? 0 : Math.toIntExact(visits),
        papers(yaml),
        yaml.codes("kind of help", "helpedBy", helpKinds),
        yaml.flag("informal"),
        yaml.flag("raisesIncome"),
        yaml.textOr("appliesFor", null),
        yaml.texts("against"),
        yaml.flag("onRefusal"),
        sources.read(yaml),
        certainty,
        yaml.languagesOrNull("note"),
        yaml.languages("title"),
        expressions.wording(yaml.get("mayCost")));
  }

  private List<Step.Paper> papers(Yaml yaml) {
    return yaml.codes("paper", "papers", papers.keySet()).stream()
        .filter(papers::containsKey)
        .map(code -> new Step.Paper(code, papers.get(code)))
        .toList();
  }

  /** The components of an item that a step adds to a list of a member. */
  private static Map<String, String> item(String path, Yaml yaml) {
    Map<String, String> item = new LinkedHashMap<>();
    Map<String, Object> sample = new LinkedHashMap<>();
    yaml.named()
        .forEach(
            (name, value) -> {
              item.put(name, value.text());
              sample.put(name, sample(value));
            });
    if (!path.startsWith("member.")) {
      yaml.problem("a step adds to lists of 'member'");
      return item;
    }
    try {
      With.checkAdd(MemberFacts.class, path.substring("member.".length()), sample);
    } catch (IllegalArgumentException wrong) {
      yaml.problem(wrong.getMessage());
    }
    return item;
  }

  private static Object sample(Yaml value) {
    return Step.DAY_OF_EFFECT.equals(value.text()) ? LocalDate.EPOCH : value.text();
  }

  private static void checkSets(String path, Yaml value) {
    Object sample = sample(value);
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
}
