package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;

/**
 * Finds how and when a clause that fails could hold: by waiting, or by a step taken today and then
 * waiting. Amounts and ages are taken to stay as they are; the facts are laid out again afterwards.
 */
final class Openings {

  /** How far ahead is looked. */
  private static final int YEARS = 10;

  private final Weighing weighing;
  private final Tracing tracing;

  /** Codes of steps that the family said it will not take. */
  private final List<String> refused;

  Openings(Weighing weighing, Tracing tracing) {
    this.weighing = weighing;
    this.tracing = tracing;
    Recorded<FamilyProfile> profile = weighing.file.file().family();
    List<String> steps = profile == null ? null : profile.value().refusedSteps();
    this.refused = steps == null ? List.of() : steps;
  }

  /** The first day from which the clause holds by waiting alone; null when it does not. */
  LocalDate byWaiting(Clause clause) {
    return clause.byTime() ? holdsFrom(clause.when(), weighing.file.family(), weighing.day) : null;
  }

  /** Each step that can make the clause hold, without those that the family refused. */
  List<Way> ways(Clause clause, Explanation why) {
    return clause.fixableBy().stream()
        .filter(code -> !refused.contains(code))
        .map(code -> way(code, clause, why))
        .toList();
  }

  private Way way(String code, Clause clause, Explanation why) {
    Step step = weighing.rulebook.step(code);
    Set<Integer> targets = targets(step, why);
    Truth needs = Truth.YES;
    Set<MissingFact> missing = new LinkedHashSet<>();
    for (int target : targets) {
      Truth truth = needs(step, target, weighing.file.family(), missing);
      needs = needs.and(truth);
    }
    Step first = needs == Truth.NO ? makesPossible(step, targets) : null;
    LocalDate day = null;
    if (step.days() != null && (needs != Truth.NO || first != null && first.days() != null)) {
      LocalDate start =
          weighing.day.plusDays(step.days() + (first == null ? 0L : (long) first.days()));
      day = holdsFrom(clause.when(), taken(step, targets, start), start);
    }
    List<java.util.UUID> members =
        targets.stream().filter(place -> place >= 0).map(weighing.file::id).toList();
    return new Way(step, members, needs, List.copyOf(missing), first, day);
  }

  /** The members whose facts stand in the way, where the step is about members; else -1. */
  private Set<Integer> targets(Step step, Explanation why) {
    Set<String> areas = new LinkedHashSet<>();
    step.sets().keySet().forEach(path -> areas.add(path.substring(0, path.lastIndexOf('.') + 1)));
    boolean ofMember = areas.stream().anyMatch(area -> area.startsWith("member."));
    Set<Integer> targets = new LinkedHashSet<>();
    if (ofMember) {
      for (Read read : why.deciding()) {
        if (areas.stream().anyMatch(FactPath.general(read.path())::startsWith)) {
          targets.add(tracing.memberOf(read.path()));
        }
      }
    }
    targets.remove(-1);
    return targets.isEmpty() ? Set.of(weighing.member()) : targets;
  }

  private Truth needs(Step step, int target, FamilyFacts family, Set<MissingFact> missing) {
    if (step.needs() == null) {
      return Truth.YES;
    }
    int before = weighing.member();
    weighing.member(target);
    weighing.lay(family, weighing.day);
    Truth truth = weighing.test(step.needs());
    if (truth == Truth.UNKNOWN) {
      missing.addAll(tracing.reasons(step.needs().explain(weighing.facts)).missing());
    }
    weighing.member(before);
    weighing.lay(weighing.file.family(), weighing.day);
    return truth;
  }

  /** A step that can be taken now and makes what another one needs. */
  private Step makesPossible(Step step, Set<Integer> targets) {
    Set<String> read = new LinkedHashSet<>();
    step.needs().reads().facts().forEach(path -> read.add(FactPath.general(path)));
    for (String code : weighing.rulebook.steps()) {
      Step first = weighing.rulebook.step(code);
      if (!refused.contains(code)
          && first.sets().keySet().stream().anyMatch(read::contains)
          && targets.stream()
              .allMatch(
                  target ->
                      needs(first, target, weighing.file.family(), new LinkedHashSet<>())
                              != Truth.NO
                          && needs(
                                  step,
                                  target,
                                  taken(first, Set.of(target), weighing.day),
                                  new LinkedHashSet<>())
                              == Truth.YES)) {
        return first;
      }
    }
    return null;
  }

  /** The family's facts once a step has taken effect. */
  private FamilyFacts taken(Step step, Set<Integer> targets, LocalDate effect) {
    FamilyFacts family = weighing.file.family();
    for (Map.Entry<String, String> set : step.sets().entrySet()) {
      Object value = set.getValue().equals(Step.DAY_OF_EFFECT) ? effect : set.getValue();
      if (set.getKey().startsWith("family.")) {
        family = With.set(family, set.getKey().substring("family.".length()), value);
      } else {
        for (int target : targets) {
          family =
              target < 0
                  ? family
                  : withMember(family, target, set.getKey().substring("member.".length()), value);
        }
      }
    }
    return family;
  }

  private static FamilyFacts withMember(FamilyFacts family, int place, String path, Object value) {
    List<MemberFacts> members = new ArrayList<>(family.members().items());
    members.set(place, With.set(members.get(place), path, value));
    return With.set(family, "members", new Known<>(members, family.members().complete()));
  }

  /** The first day from which a condition holds for these facts; once it holds, it goes on to. */
  private LocalDate holdsFrom(Condition condition, FamilyFacts family, LocalDate start) {
    try {
      if (holds(condition, family, start)) {
        return start;
      }
      long low = start.toEpochDay();
      long high = start.plusYears(YEARS).toEpochDay();
      if (!condition.reads().today() || !holds(condition, family, LocalDate.ofEpochDay(high))) {
        return null;
      }
      while (high - low > 1) {
        long middle = (low + high) / 2;
        if (holds(condition, family, LocalDate.ofEpochDay(middle))) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return LocalDate.ofEpochDay(high);
    } finally {
      weighing.lay(weighing.file.family(), weighing.day);
    }
  }

  private boolean holds(Condition condition, FamilyFacts family, LocalDate on) {
    weighing.lay(family, on);
    return weighing.testCertain(condition) == Truth.YES;
  }

  /** The earliest of the days on which a clause could hold; null when there is none. */
  static LocalDate earliest(LocalDate waiting, List<Way> ways) {
    return Stream.concat(Stream.ofNullable(waiting), ways.stream().map(Way::holdsFrom))
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
