package kz.tirek.support.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.facts.TakenStep;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Whether offers are for one family on the day of its case file. What is asked again is answered
 * from memory: it belongs to one thread.
 */
public final class Conditions {

  private static final String MEMBERS = "family.members[";

  private final Compiled compiled;
  private final Rulebook rulebook;
  private final CaseFile file;
  private final FactsForRules known;
  private final Facts facts;
  private final Set<Integer> everybody;
  private final Set<String> refusedSteps;
  private final Map<String, Verdict> verdicts = new HashMap<>();

  public Conditions(CaseFile file, Compiled compiled) {
    this.compiled = compiled;
    this.rulebook = compiled.rulebook();
    this.file = file;
    this.known = FactsForRules.of(file, file.asOf());
    this.facts =
        rulebook
            .language()
            .facts()
            .set(Facts.TODAY, file.asOf())
            .parameters(rulebook.parameters(file.asOf()).all());
    this.everybody = IntStream.range(0, known.members().size()).boxed().collect(Collectors.toSet());
    this.refusedSteps = Set.copyOf(file.refusedSteps());
    set(known.family());
  }

  private void set(FamilyFacts family) {
    facts.set("family", family).set("housing", family.housing());
    facts.set("member", null);
    facts.set("head", known.head() < 0 ? null : family.members().items().get(known.head()));
  }

  /**
   * @param when the condition; null: for everybody
   */
  public Verdict of(String when) {
    if (when == null) {
      return Verdict.FOR_EVERYBODY;
    }
    Verdict verdict = verdicts.get(when);
    if (verdict == null) {
      verdict = judge(compiled.of(when));
      verdicts.put(when, verdict);
    }
    return verdict;
  }

  private Verdict judge(Optional<Condition> readable) {
    if (readable.isEmpty()) {
      return new Verdict(Truth.UNKNOWN, List.of(), null, null, false);
    }
    Condition condition = readable.get();
    Truth isFor = condition.test(facts);
    return switch (isFor) {
      case YES -> Verdict.FOR_EVERYBODY;
      case UNKNOWN -> new Verdict(isFor, missing(condition), null, null, false);
      case NO -> waiting(condition);
    };
  }

  private List<MissingFact> missing(Condition condition) {
    return condition.explain(facts).missing().stream()
        .filter(read -> read.kind() == Kind.FACT || read.kind() == Kind.LIST)
        .map(
            read -> new MissingFact(FactPath.general(read.path()), known.id(memberOf(read.path()))))
        .distinct()
        .toList();
  }

  /** The place of the member whose fact a path names; -1 where it is the family's. */
  private int memberOf(String path) {
    if (path.startsWith("head.")) {
      return known.head();
    }
    return path.startsWith(MEMBERS) && path.indexOf("].") > 0
        ? Integer.parseInt(path.substring(MEMBERS.length(), path.indexOf(']')))
        : -1;
  }

  /**
   * What is not for the family now may be for it after a step, of which nobody promises anything.
   */
  private Verdict waiting(Condition condition) {
    Verdict best = new Verdict(Truth.NO, List.of(), null, null, false);
    for (String code : rulebook.steps()) {
      Step step = rulebook.step(code);
      if (!touches(step, condition) || after(step, condition) == Truth.NO) {
        continue;
      }
      boolean refused = refusedSteps.contains(code);
      Verdict waits = new Verdict(Truth.NO, List.of(), code, reachable(step), refused);
      if (better(waits, best)) {
        best = waits;
      }
    }
    return best;
  }

  private static boolean better(Verdict one, Verdict other) {
    if (other.waitsFor() == null || one.refused() != other.refused()) {
      return other.waitsFor() == null || other.refused();
    }
    return one.reachable() != Truth.NO && other.reachable() == Truth.NO;
  }

  private static boolean touches(Step step, Condition condition) {
    List<String> changed = changed(step).toList();
    return condition.reads().facts().stream()
        .map(FactPath::general)
        .anyMatch(read -> changed.stream().anyMatch(path -> isWithin(read, path)));
  }

  private static Stream<String> changed(Step step) {
    return Stream.concat(step.sets().keySet().stream(), step.adds().keySet().stream());
  }

  private static boolean isWithin(String read, String path) {
    return read.equals(path) || read.startsWith(path + ".");
  }

  private Truth after(Step step, Condition condition) {
    set(TakenStep.of(known.family(), step, everybody, file.asOf()));
    Truth then = condition.test(facts);
    set(known.family());
    return then;
  }

  /** Whether a step can be taken now, or after one that can be. */
  private Truth reachable(Step step) {
    Truth now = needs(step, known.family());
    if (now != Truth.NO) {
      return now;
    }
    return rulebook.steps().stream()
        .map(rulebook::step)
        .filter(before -> before != step && !refusedSteps.contains(before.code()))
        .filter(before -> touches(before, step.needs()))
        .map(
            before ->
                needs(before, known.family())
                    .and(needs(step, TakenStep.of(known.family(), before, everybody, file.asOf()))))
        .reduce(Truth.NO, Truth::or);
  }

  /** Whether what a step needs is there for somebody. */
  private Truth needs(Step step, FamilyFacts family) {
    if (step.needs() == null) {
      return Truth.YES;
    }
    set(family);
    Truth there = Truth.NO;
    List<MemberFacts> members = family.members() == null ? List.of() : family.members().items();
    if (members.isEmpty()) {
      there = step.needs().test(facts);
    }
    for (MemberFacts member : members) {
      facts.set("member", Objects.requireNonNull(member));
      there = there.or(step.needs().test(facts));
    }
    set(known.family());
    return there;
  }
}
