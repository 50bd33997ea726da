package kz.tirek.rulebook.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import kz.tirek.rulebook.DeadlineRule;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.circle.Circles;
import kz.tirek.rulebook.circle.OwnNeeds;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.rulebook.yaml.Yaml;

/**
 * What rules refer to in one another: facts, codes, reasons. What is referred to must be there, and
 * nothing may in the end refer to itself.
 */
final class References {

  /** Where codes of benefits and services stand in facts. */
  private static final Set<String> CODES =
      Set.of(
          "family.benefitsReceived.code", "family.dailyLife.knowsOf", "family.encounters.service");

  private static final String BENEFIT = "benefit ";
  private static final String STEP = "step ";

  /** The number of a member follows from the list, and nobody is asked for it. */
  private static final String ALWAYS_KNOWN = "member.number";

  /** Each with a place where it is referred to. */
  private final Map<String, Yaml> facts = new TreeMap<>();

  private final Map<String, Yaml> codes = new TreeMap<>();
  private final Map<String, Yaml> reasons = new TreeMap<>();
  private final List<ParameterRead> parameters = new ArrayList<>();

  /** A parameter that is read at a place from a day on; null: on every day of the rulebook. */
  private record ParameterRead(String code, LocalDate from, Yaml yaml) {}

  void read(Condition.Reads reads, LocalDate from, Yaml yaml) {
    reads.parameters().forEach(code -> parameters.add(new ParameterRead(code, from, yaml)));
    reads.facts().forEach(path -> facts.putIfAbsent(FactPath.general(path), yaml));
    named(reads).forEach(code -> codes.putIfAbsent(code, yaml));
  }

  /** Amounts that stand in words which are said from a day on; null: on every day. */
  void inWords(Set<String> named, LocalDate from, Yaml yaml) {
    named.forEach(code -> parameters.add(new ParameterRead(code, from, yaml)));
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

  /**
   * @param language in which the conditions of the entries are written
   * @param places of the entries, by the name of their file and their code
   */
  void check(Rulebook.Entries entries, Language language, Map<String, Map<String, Yaml>> places) {
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
    checkParameters(entries.parameters());
    entries
        .steps()
        .values()
        .forEach(step -> checkStep(step, entries, language, places.get("steps").get(step.code())));
    Map<String, Set<String>> benefits = benefits(entries.benefits());
    Map<String, Set<String>> steps = steps(entries.steps());
    noCircle("benefits", benefits, places.get("benefits"));
    noCircle("steps", steps, places.get("steps"));
    noCircle("questions", questions(entries.questions()), places.get("questions"));
    noCircleOfBoth(entries, benefits, steps, places);
  }

  /**
   * What is read has a value on every day on which it is read, if only to say that nobody knows it.
   */
  private void checkParameters(Map<String, Parameter> known) {
    Map<String, LocalDate> firstDays = new TreeMap<>();
    for (Parameter parameter : known.values()) {
      // where there is none, that was told
      if (!parameter.values().isEmpty() && parameter.values().get(0).from() != null) {
        firstDays.put(parameter.code(), parameter.values().get(0).from());
      }
    }
    LocalDate first =
        firstDays.values().stream().min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    for (ParameterRead read : parameters) {
      LocalDate begins = firstDays.getOrDefault(read.code, first);
      LocalDate asked = read.from == null || read.from.isBefore(first) ? first : read.from;
      if (begins.isAfter(asked)) {
        read.yaml.problem(
            "'%s' is read from %s on and has no value before %s; certainty D says that nobody knows one"
                .formatted(read.code, asked, begins));
      }
    }
  }

  /** A step is for something: for a fact that somebody reads, a benefit, a barrier, a refusal. */
  private void checkStep(Step step, Rulebook.Entries entries, Language language, Yaml place) {
    checkOwnNeeds(step, entries, language, place);
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
    Set<String> read = readBesides(step, entries);
    checkChanged("sets", step.sets().keySet(), read, place);
    checkChanged("adds", step.adds().keySet(), read, place);
    if (step.sets().isEmpty()
        && step.adds().isEmpty()
        && step.appliesFor() == null
        && step.against().isEmpty()
        && !step.onRefusal()) {
      place.problem("the step changes nothing");
    }
  }

  /** No step needs what it alone makes: it would wait for itself. */
  private static void checkOwnNeeds(
      Step step, Rulebook.Entries entries, Language language, Yaml place) {
    OwnNeeds own = new OwnNeeds(language);
    for (String path : step.sets().keySet()) {
      boolean otherMakesIt =
          entries.steps().values().stream()
              .anyMatch(other -> other != step && makes(other, Set.of(path)));
      if (!otherMakesIt && own.of(step, path)) {
        place.get("needs").problem("the step needs '" + path + "' as only it makes it");
      }
    }
  }

  private static void checkChanged(String how, Set<String> changed, Set<String> read, Yaml place) {
    for (String path : changed) {
      if (read.stream().noneMatch(each -> (each + ".").startsWith(path + "."))) {
        place
            .get(how)
            .at(path, 0)
            .problem("the step changes '" + path + "', which nobody else reads");
      }
    }
  }

  /**
   * The facts on which anything depends that a step is for: barriers, benefits, deadlines, other
   * steps. That it is asked for, or what a refusal is about, is nothing to change a fact for.
   */
  private static Set<String> readBesides(Step step, Rulebook.Entries entries) {
    Stream<Condition> conditions =
        Stream.of(
                entries.barriers().stream().flatMap(each -> Stream.of(each.when(), each.lighter())),
                entries.benefits().stream().flatMap(References::all),
                entries.deadlines().stream().map(DeadlineRule::when),
                entries.steps().values().stream().filter(each -> each != step).map(Step::needs))
            .flatMap(each -> each)
            .filter(Objects::nonNull);
    Stream<Amount> amounts =
        Stream.concat(
                entries.deadlines().stream().map(DeadlineRule::daysLeft),
                entries.benefits().stream()
                    .map(Benefit::value)
                    .filter(Objects::nonNull)
                    .flatMap(value -> value.amounts().stream()))
            .filter(Objects::nonNull);
    return Stream.concat(conditions.map(Condition::reads), amounts.map(Amount::reads))
        .flatMap(reads -> reads.facts().stream())
        .map(FactPath::general)
        .collect(Collectors.toSet());
  }

  private static Stream<Condition> all(Benefit benefit) {
    return Stream.of(
            conditions(benefit),
            Stream.of(benefit).map(Benefit::received),
            benefit.practices().stream().map(Benefit.Practice::when))
        .flatMap(each -> each);
  }

  private static void noCircle(
      String what, Map<String, Set<String>> waitsFor, Map<String, Yaml> places) {
    List<String> circle = Circles.first(waitsFor);
    if (!circle.isEmpty()) {
      places
          .get(circle.get(0))
          .problem("these " + what + " wait for one another: " + String.join(", ", circle));
    }
  }

  /**
   * No step applies for a benefit, or needs one, that this step alone could open. Benefits and
   * steps may share a code.
   */
  private static void noCircleOfBoth(
      Rulebook.Entries entries,
      Map<String, Set<String>> benefits,
      Map<String, Set<String>> steps,
      Map<String, Map<String, Yaml>> places) {
    Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
    Map<String, Yaml> both = new LinkedHashMap<>();
    for (Benefit benefit : entries.benefits()) {
      Stream<String> only =
          benefit.clauses().stream()
              .map(Clause::fixableBy)
              .filter(ways -> ways.size() == 1)
              .map(ways -> STEP + ways.get(0));
      Stream<String> others = benefits.get(benefit.code()).stream().map(BENEFIT::concat);
      both.put(BENEFIT + benefit.code(), places.get("benefits").get(benefit.code()));
      waitsFor.put(BENEFIT + benefit.code(), inOrder(Stream.concat(only, others)));
    }
    for (Step step : entries.steps().values()) {
      Stream<String> asked =
          Stream.concat(
              Stream.ofNullable(step.appliesFor()),
              Stream.ofNullable(step.needs())
                  .flatMap(needs -> those(entries.benefits(), named(needs.reads()))));
      Stream<String> others = steps.get(step.code()).stream().map(STEP::concat);
      both.put(STEP + step.code(), places.get("steps").get(step.code()));
      waitsFor.put(STEP + step.code(), inOrder(Stream.concat(asked.map(BENEFIT::concat), others)));
    }
    noCircle("benefits and steps", waitsFor, both);
  }

  private static Set<String> inOrder(Stream<String> codes) {
    return codes.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The benefits that are meant by these codes. */
  private static Stream<String> those(List<Benefit> benefits, Set<String> named) {
    return benefits.stream()
        .filter(benefit -> named.contains(benefit.code()) || named.contains(benefit.service()))
        .map(Benefit::code);
  }

  /** For each benefit those that its rules ask about. */
  private static Map<String, Set<String>> benefits(List<Benefit> benefits) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (Benefit benefit : benefits) {
      Set<String> named =
          conditions(benefit)
              .flatMap(condition -> named(condition.reads()).stream())
              .collect(Collectors.toSet());
      uses.put(benefit.code(), inOrder(those(benefits, named)));
    }
    return uses;
  }

  private static Stream<Condition> conditions(Benefit benefit) {
    return Stream.concat(
            Stream.of(benefit).flatMap(each -> Stream.of(each.who(), each.unlikelyFor())),
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
                  .filter(other -> makes(other, needed))
                  .map(Step::code)
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
        });
    return uses;
  }

  /** Whether a step sets one of these facts, or adds to the list in which it stands. */
  private static boolean makes(Step step, Set<String> needed) {
    return needed.stream().anyMatch(step.sets()::containsKey)
        || step.adds().keySet().stream()
            .anyMatch(
                list -> needed.stream().anyMatch(fact -> (fact + ".").startsWith(list + ".")));
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
