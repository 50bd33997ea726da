package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.tirek.assessment.facts.TakenStep;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.rulebook.vocabulary.FamilyFacts;

/**
 * Finds how and when a clause that fails could hold: by waiting, or by a step taken today and then
 * waiting. Ages go on while one waits, and registrations run out; amounts are taken to stay as they
 * are. The facts of the day are laid out again afterwards.
 */
final class Openings {

  /** How far ahead is looked: ten years. */
  private static final int MONTHS = 120;

  private final Weighing weighing;
  private final Tracing tracing;
  private final Telling telling;

  /** Codes of steps that the family said it will not take. */
  private final List<String> refused;

  Openings(Weighing weighing, Tracing tracing, Telling telling) {
    this.weighing = weighing;
    this.tracing = tracing;
    this.telling = telling;
    this.refused = weighing.file.file().refusedSteps();
  }

  /** The first day from which the clause holds by waiting alone; null when it does not. */
  LocalDate byWaiting(Clause clause) {
    LocalDate day = clause.byTime() ? holdsFrom(clause, weighing.day, weighing::on) : null;
    return day == null || day.equals(weighing.day) ? null : day;
  }

  /** Whether what holds of a benefit today will not have ceased to on a day. */
  boolean stillOpen(Benefit benefit, List<ClauseFinding> clauses, LocalDate day) {
    weighing.lay(weighing.on(day), day);
    boolean open = weighing.isFor(benefit) != Truth.NO;
    for (ClauseFinding finding : clauses) {
      open &=
          finding.standing() != Standing.HOLDS
              || !finding.certainty().decides()
              || weighing.testCertain(finding.clause().when()) != Truth.NO;
    }
    weighing.lay(weighing.file.family(), weighing.day);
    return open;
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
      day = holdsFrom(clause, start, on -> TakenStep.of(weighing.on(on), step, targets, start));
    }
    List<java.util.UUID> members =
        targets.stream().filter(place -> place >= 0).map(weighing.file::id).toList();
    return new Way(
        step, members, needs, List.copyOf(missing), first, day, telling.said(step.mayCost()));
  }

  /** The members whose facts stand in the way, where the step is about members; else -1. */
  private Set<Integer> targets(Step step, Explanation why) {
    Set<String> areas = new LinkedHashSet<>();
    step.sets().keySet().forEach(path -> areas.add(area(path)));
    areas.addAll(step.adds().keySet());
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

  /** The record in which a fact stands, or the fact itself where it stands in the member's own. */
  private static String area(String path) {
    int last = path.lastIndexOf('.');
    return path.indexOf('.') == last ? path : path.substring(0, last + 1);
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
                                  TakenStep.of(
                                      weighing.file.family(), first, Set.of(target), weighing.day),
                                  new LinkedHashSet<>())
                              == Truth.YES)) {
        return first;
      }
    }
    return null;
  }

  /**
   * The first day from which a clause holds, looked for month by month where time can bring it.
   * Where other facts are missing too, the first from which nothing but those keeps it open.
   *
   * @param facts what the facts will be on a day
   */
  private LocalDate holdsFrom(
      Clause clause, LocalDate start, Function<LocalDate, FamilyFacts> facts) {
    try {
      if (!clause.byTime()) {
        return truth(clause, start, facts) == Truth.YES ? start : null;
      }
      LocalDate day = first(start, on -> truth(clause, on, facts) == Truth.YES);
      if (day != null) {
        return day;
      }
      List<Read> open = missing(clause, start.plusMonths(MONTHS), facts);
      return open.isEmpty() ? null : first(start, on -> missing(clause, on, facts).equals(open));
    } finally {
      weighing.lay(weighing.file.family(), weighing.day);
    }
  }

  /** The first day that is wanted, if once a month there is one. */
  private static LocalDate first(LocalDate start, Predicate<LocalDate> wanted) {
    int month = 0;
    while (!wanted.test(start.plusMonths(month))) {
      if (++month > MONTHS) {
        return null;
      }
    }
    long high = start.plusMonths(month).toEpochDay();
    long low = month == 0 ? high - 1 : start.plusMonths(month - 1L).toEpochDay();
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (wanted.test(LocalDate.ofEpochDay(middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return LocalDate.ofEpochDay(high);
  }

  private Truth truth(Clause clause, LocalDate on, Function<LocalDate, FamilyFacts> facts) {
    weighing.lay(facts.apply(on), on);
    return weighing.testCertain(clause.when());
  }

  /** What keeps a clause open on a day; nothing where it is decided. */
  private List<Read> missing(Clause clause, LocalDate on, Function<LocalDate, FamilyFacts> facts) {
    truth(clause, on, facts);
    return clause.when().explain(weighing.facts).missing();
  }

  /** The earliest of the days on which a clause could hold; null when there is none. */
  static LocalDate earliest(LocalDate waiting, List<Way> ways) {
    return Stream.concat(Stream.ofNullable(waiting), ways.stream().map(Way::holdsFrom))
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
