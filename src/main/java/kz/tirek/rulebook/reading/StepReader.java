package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;

/** Makes steps of YAML entries and refuses those that no step may be. */
final class StepReader {

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
          "member.maritalStatus");

  private static final String REGISTRATIONS = "member.registrations";

  private final Expressions expressions;
  private final Set<String> helpKinds;
  private final Set<String> papers;

  StepReader(Expressions expressions, Set<String> helpKinds, Set<String> papers) {
    this.expressions = expressions;
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
        "title",
        "mayCost");
    Map<String, String> sets = new LinkedHashMap<>();
    Yaml setsYaml = yaml.get("sets");
    if (setsYaml != null) {
      setsYaml.entries().forEach((path, value) -> sets.put(path, value.text()));
      setsYaml.entries().forEach(StepReader::checkSets);
    }
    Map<String, Map<String, String>> adds = new LinkedHashMap<>();
    Yaml addsYaml = yaml.get("adds");
    if (addsYaml != null) {
      addsYaml.entries().forEach((path, item) -> adds.put(path, item(path, item)));
    }
    Condition needs = expressions.condition(yaml.get("needs"), Subject.MEMBER);
    if (adds.containsKey(REGISTRATIONS)
        && (!"THIS_DWELLING".equals(adds.get(REGISTRATIONS).get("place"))
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
        adds,
        days == null ? null : Math.toIntExact(days),
        visits == null ? 0 : Math.toIntExact(visits),
        yaml.codes("paper", "papers", papers),
        yaml.codes("kind of help", "helpedBy", helpKinds),
        yaml.languages("title"),
        expressions.wording(yaml.get("mayCost")));
  }

  /** The components of an item that a step adds to a list of a member. */
  private static Map<String, String> item(String path, Yaml yaml) {
    Map<String, String> item = new LinkedHashMap<>();
    Map<String, Object> sample = new LinkedHashMap<>();
    yaml.entries()
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
    if (UNTOUCHABLE.stream().anyMatch(path::startsWith)) {
      value.problem("no step may change " + path);
    }
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
