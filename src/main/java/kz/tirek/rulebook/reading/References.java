package kz.tirek.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.vocabulary.FactPath;

/**
 * What rules refer to in one another: facts, codes, reasons. What is referred to must be there, and
 * nothing may in the end refer to itself.
 */
final class References {

  /** Where codes of benefits and services stand in facts. */
  private static final Set<String> CODES =
      Set.of(
          "family.benefitsReceived.code", "family.dailyLife.knowsOf", "family.encounters.service");

  /** The number of a member follows from the list, and nobody is asked for it. */
  private static final String ALWAYS_KNOWN = "member.number";

  /** Each with a place where it is referred to. */
  private final Map<String, Yaml> facts = new TreeMap<>();

  private final Map<String, Yaml> codes = new TreeMap<>();
  private final Map<String, Yaml> reasons = new TreeMap<>();

  void read(Condition.Reads reads, Yaml yaml) {
    reads.facts().forEach(path -> facts.putIfAbsent(FactPath.general(path), yaml));
    named(reads).forEach(code -> codes.putIfAbsent(code, yaml));
  }

  void fact(String path, Yaml yaml) {
    facts.putIfAbsent(path, yaml);
  }

  void code(String code, Yaml yaml) {
    codes.putIfAbsent(code, yaml);
  }

  void reason(String reason, Yaml yaml) {
    reasons.putIfAbsent(reason, yaml);
  }

  /** The codes of benefits and services that a condition names. */
  private static Set<String> named(Condition.Reads reads) {
    return reads.texts().entrySet().stream()
        .filter(entry -> CODES.contains(FactPath.general(entry.getKey())))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toSet());
  }

  void check(Rulebook.Entries entries, Map<String, Yaml> places) {
    facts.forEach(
        (path, yaml) -> {
          if (!entries.questions().containsKey(path) && !path.equals(ALWAYS_KNOWN)) {
            yaml.problem("there is no question for '" + path + "', which is read here");
          }
        });
    Set<String> known = new LinkedHashSet<>(entries.services().keySet());
    entries.benefits().forEach(benefit -> known.addAll(List.of(benefit.code(), benefit.service())));
    codes.forEach(
        (code, yaml) -> {
          if (!known.contains(code)) {
            yaml.problem("there is no benefit or service '" + code + "'");
          }
        });
    reasons.forEach(
        (reason, yaml) -> {
          if (!entries.refusals().containsKey(reason)) {
            yaml.problem("there is no reason '" + reason + "' among the refusals");
          }
        });
    entries.steps().values().forEach(step -> checkStep(step, entries, places.get(step.code())));
    noCircle("benefits", benefits(entries.benefits()), places);
    noCircle("steps", steps(entries.steps()), places);
    noCircle("questions", questions(entries.questions()), places);
  }

  /** A step is for something: for a fact that somebody reads, a benefit, a barrier, a refusal. */
  private void checkStep(Step step, Rulebook.Entries entries, Yaml place) {
    Benefit asked =
        entries.benefits().stream()
            .filter(each -> each.code().equals(step.appliesFor()))
            .findFirst()
            .orElse(null);
    if (step.appliesFor() != null && asked == null) {
      place.problem("there is no benefit '" + step.appliesFor() + "'");
    }
    if (asked != null && asked.subject() == Subject.FAMILY && step.changesMembers()) {
      place.problem("a step that asks for a benefit of the family changes no fact of a member");
    }
    if (!step.changesMembers()
        && (asked == null || asked.subject() == Subject.FAMILY)
        && step.needs() != null
        && step.needs().reads().facts().stream().anyMatch(path -> path.startsWith("member."))) {
      place.problem("there is no 'member' in what a step for the family needs");
    }
    for (String barrier : step.against()) {
      if (entries.barriers().stream().noneMatch(each -> each.code().equals(barrier))) {
        place.problem("there is no barrier '" + barrier + "'");
      }
    }
    Set<String> changed = new LinkedHashSet<>(step.sets().keySet());
    changed.addAll(step.adds().keySet());
    for (String path : changed) {
      if (facts.keySet().stream().noneMatch(read -> (read + ".").startsWith(path + "."))) {
        place.problem("the step changes '" + path + "', which nobody reads");
      }
    }
    if (changed.isEmpty()
        && step.appliesFor() == null
        && step.against().isEmpty()
        && !step.onRefusal()) {
      place.problem("the step changes nothing");
    }
  }

  private static void noCircle(
      String what, Map<String, Set<String>> uses, Map<String, Yaml> places) {
    for (Map.Entry<String, Set<String>> use : uses.entrySet()) {
      String start = use.getKey();
      Set<String> reached = new LinkedHashSet<>(use.getValue());
      while (reached.addAll(
          reached.stream()
              .flatMap(code -> uses.getOrDefault(code, Set.of()).stream())
              .collect(Collectors.toSet()))) {
        // until nothing is added
      }
      if (reached.contains(start)) {
        places
            .get(start)
            .problem("these " + what + " wait for one another: " + String.join(", ", reached));
        return;
      }
    }
  }

  /** For each benefit those that its rules ask about. */
  private static Map<String, Set<String>> benefits(List<Benefit> benefits) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (Benefit benefit : benefits) {
      Set<String> named =
          conditions(benefit)
              .flatMap(condition -> named(condition.reads()).stream())
              .collect(Collectors.toSet());
      uses.put(
          benefit.code(),
          benefits.stream()
              .filter(other -> named.contains(other.code()) || named.contains(other.service()))
              .map(Benefit::code)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return uses;
  }

  private static Stream<Condition> conditions(Benefit benefit) {
    return Stream.concat(
            Stream.of(benefit).map(Benefit::who),
            Stream.concat(
                benefit.clauses().stream().map(Clause::when),
                benefit.clauses().stream().map(Clause::orAsk)))
        .filter(Objects::nonNull);
  }

  /** For each step the others that make what it needs. */
  private static Map<String, Set<String>> steps(Map<String, Step> steps) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    steps.forEach(
        (code, step) -> {
          Set<String> needed =
              Stream.ofNullable(step.needs())
                  .flatMap(needs -> needs.reads().facts().stream())
                  .map(FactPath::general)
                  .collect(Collectors.toSet());
          uses.put(
              code,
              steps.values().stream()
                  .filter(other -> other != step)
                  .filter(other -> other.sets().keySet().stream().anyMatch(needed::contains))
                  .map(Step::code)
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
        });
    return uses;
  }

  /** For each question those that come before it. */
  private static Map<String, Set<String>> questions(Map<String, QuestionRule> questions) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    questions.forEach(
        (path, question) ->
            uses.put(
                path,
                Stream.ofNullable(question.askedWhen())
                    .flatMap(condition -> condition.reads().facts().stream())
                    .map(FactPath::general)
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
    return uses;
  }
}
