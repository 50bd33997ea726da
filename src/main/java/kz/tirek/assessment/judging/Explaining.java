package kz.tirek.assessment.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Caution;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.Value;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Wording;

/** Makes the assessment of one family, with a reason for everything it says. */
final class Explaining {

  private static final Set<Status> WITHIN_REACH =
      Set.of(Status.BLOCKED, Status.ASK_OFFICE, Status.NEEDS_FACTS, Status.ELIGIBLE);

  /** What tells who has a benefit; where a rulebook does not ask for it, what is had at all. */
  private static final List<String> WHOSE =
      List.of("family.benefitsReceived.member", "family.benefitsReceived");

  private final Weighing weighing;
  private final Tracing tracing;
  private final Telling telling;
  private final Openings openings;
  private final Questions questions;
  private final Deadlines deadlines;
  private final List<BarrierFinding> barriers = new ArrayList<>();
  private final List<BenefitFinding> benefits = new ArrayList<>();
  private final Set<Warning> warnings = new LinkedHashSet<>();

  Explaining(Weighing weighing, Map<Wording, Said> said) {
    this.weighing = weighing;
    this.tracing = new Tracing(weighing);
    this.telling = new Telling(weighing, tracing, said);
    this.openings = new Openings(weighing, tracing, telling);
    this.questions = new Questions(weighing);
    this.deadlines = new Deadlines(weighing, tracing, questions);
  }

  Assessment assessment() {
    for (int place = -1, size = weighing.file.members().size(); place < size; place++) {
      weighing.member(place);
      Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
      UUID member = weighing.file.id(place);
      if (!weighing.lodger()) {
        weighing.rulebook.barriers(subject).forEach(rule -> barrier(rule, member));
        weighing.rulebook.benefits(subject).forEach(benefit -> benefit(benefit, member));
        weighing.rulebook.deadlines().stream()
            .filter(rule -> rule.subject() == subject)
            .forEach(rule -> deadlines.check(rule, member));
      }
    }
    warnings.addAll(telling.warnings());
    List<BarrierFinding> found =
        barriers.stream()
            .map(barrier -> barrier.before(Causes.blocked(barrier, benefits)))
            .sorted(
                Comparator.comparing((BarrierFinding barrier) -> !barrier.rule().urgent())
                    .thenComparing(BarrierFinding::severity, Comparator.reverseOrder()))
            .toList();
    return new Assessment(
        weighing.file.file().familyId(),
        weighing.file.file().version(),
        weighing.day,
        weighing.rulebook.version(),
        weighing.rulebook.city(),
        found,
        deadlines.inOrder(),
        benefits,
        questions.inOrder(),
        Refusals.contestable(weighing, benefits, telling.beforeComplaints()),
        List.copyOf(warnings),
        new Freshness(weighing, questions).ages());
  }

  private void barrier(BarrierRule rule, UUID member) {
    Truth truth = weighing.test(rule.when());
    if (truth != Truth.NO) {
      Reasons reasons = tracing.reasons(rule.when().explain(weighing.facts));
      if (truth == Truth.YES) {
        boolean lighter = rule.lighter() != null && weighing.test(rule.lighter()) == Truth.YES;
        BarrierFinding finding =
            new BarrierFinding(
                rule,
                member,
                lighter ? rule.severity().lighter() : rule.severity(),
                telling.said(rule.explanation()),
                reasons,
                List.of());
        barriers.add(finding);
        questions.barrier(finding);
      } else {
        questions.open(rule, reasons.missing());
      }
    }
  }

  private void benefit(Benefit benefit, UUID member) {
    Status status = weighing.status(benefit);
    if (status == null) {
      return;
    }
    boolean open = WITHIN_REACH.contains(status);
    Reasons who = Reasons.NONE;
    if (benefit.who() != null) {
      weighing.testCertain(benefit.who());
      who = tracing.reasons(benefit.who().explain(weighing.facts));
    }
    if (open && weighing.had(benefit) == Truth.UNKNOWN) {
      who = who.and(whose());
    }
    List<ClauseFinding> clauses =
        status == Status.NOT_IN_FORCE || status == Status.RECEIVING
            ? List.of()
            : benefit.clauses().stream().map(this::clause).toList();
    List<ClauseFinding> failing =
        clauses.stream().filter(clause -> clause.standing() == Standing.FIXABLE).toList();
    boolean blocked = status == Status.BLOCKED;
    boolean noWayKnown =
        blocked
            && failing.stream()
                .anyMatch(
                    clause ->
                        clause.opensOn() == null
                            && !clause.clause().fixableBy().isEmpty()
                            && clause.ways().stream().allMatch(Way::closed));
    List<Caution> cautions = open ? telling.cautions(benefit) : List.of();
    boolean exposes = cautions.stream().anyMatch(Caution::silent);
    LocalDate knownFrom = benefit.knownFrom();
    BenefitFinding finding =
        new BenefitFinding(
            benefit,
            member,
            status,
            who,
            clauses,
            blocked ? opensOn(benefit, clauses, failing) : null,
            noWayKnown,
            worth(benefit, status),
            knownFrom != null && weighing.day.isBefore(knownFrom) ? knownFrom : null,
            telling.said(benefit.office()),
            exposes,
            exposes ? null : telling.said(benefit.sayAtCounter()),
            telling.said(benefit.goodToKnow()),
            cautions.stream().map(caution -> telling.said(caution.text())).toList());
    benefits.add(finding);
    if (open) {
      questions.benefit(finding, whetherReceived(benefit));
      for (Benefit.Practice practice : benefit.practices()) {
        if (practice.when() == null || weighing.test(practice.when()) != Truth.NO) {
          warnings.add(Warning.of(benefit.code(), practice));
        }
      }
    }
  }

  private List<MissingFact> whose() {
    return WHOSE.stream()
        .filter(path -> weighing.rulebook.question(path) != null)
        .limit(1)
        .map(path -> new MissingFact(path, null))
        .toList();
  }

  private List<MissingFact> whetherReceived(Benefit benefit) {
    return benefit.received() == null || weighing.testCertain(benefit.received()) != Truth.UNKNOWN
        ? List.of()
        : tracing.reasons(benefit.received().explain(weighing.facts)).missing();
  }

  /** The day on which the last of the failing clauses can hold, if the others still hold then. */
  private LocalDate opensOn(
      Benefit benefit, List<ClauseFinding> clauses, List<ClauseFinding> failing) {
    if (failing.stream().anyMatch(clause -> clause.opensOn() == null)) {
      return null;
    }
    LocalDate day =
        failing.stream().map(ClauseFinding::opensOn).max(LocalDate::compareTo).orElse(null);
    return day != null && openings.stillOpen(benefit, clauses, day) ? day : null;
  }

  private ClauseFinding clause(Clause clause) {
    Standing standing = weighing.standing(clause);
    boolean decides = clause.decides(weighing.day);
    weighing.facts.parameters(decides ? weighing.parameters.certain() : weighing.parameters.all());
    Explanation why = clause.when().explain(weighing.facts);
    Reasons reasons = tracing.reasons(why);
    boolean fails = why.missing().isEmpty() && weighing.truth(clause) == Truth.NO;
    if (fails && decides && clause.orAsk() != null) {
      weighing.test(clause.orAsk());
      reasons = reasons.and(tracing.reasons(clause.orAsk().explain(weighing.facts)).missing());
    }
    boolean changes = fails && decides && standing != Standing.FAILS;
    List<Way> ways = changes ? openings.ways(clause, why) : List.of();
    LocalDate waiting = changes || standing == Standing.UNKNOWN ? openings.byWaiting(clause) : null;
    return new ClauseFinding(
        clause,
        standing,
        fails,
        clause.certainty(weighing.day),
        telling.said(clause.text()),
        reasons,
        Openings.earliest(waiting, ways),
        ways);
  }

  private Worth worth(Benefit benefit, Status status) {
    Range tenge = weighing.worth(benefit, status);
    if (tenge == null) {
      return null;
    }
    Value value = benefit.value();
    List<Reasons> reasons =
        value.used(weighing.facts).stream()
            .map(used -> tracing.reasons(used.explain(weighing.facts)))
            .toList();
    return Worth.of(tenge, value.once(), Reasons.of(reasons));
  }
}
