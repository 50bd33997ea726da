package kz.tirek.assessment.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.assessment.finding.Worth;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** Makes the assessment of one family, with a reason for everything it says. */
final class Explaining {

  private static final Set<Status> WITHIN_REACH =
      Set.of(Status.BLOCKED, Status.ASK_OFFICE, Status.NEEDS_FACTS, Status.ELIGIBLE);

  private final Weighing weighing;
  private final Tracing tracing;
  private final Openings openings;
  private final Questions questions;
  private final Deadlines deadlines;
  private final List<BarrierFinding> barriers = new ArrayList<>();
  private final List<BenefitFinding> benefits = new ArrayList<>();

  Explaining(Weighing weighing) {
    this.weighing = weighing;
    this.tracing = new Tracing(weighing);
    this.openings = new Openings(weighing, tracing);
    this.questions = new Questions(weighing);
    this.deadlines = new Deadlines(weighing, tracing, questions);
  }

  Assessment assessment() {
    for (int place = -1, size = weighing.file.members().size(); place < size; place++) {
      weighing.member(place);
      Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
      UUID member = weighing.file.id(place);
      weighing.rulebook.barriers(subject).forEach(rule -> barrier(rule, member));
      weighing.rulebook.benefits(subject).forEach(benefit -> benefit(benefit, member));
      weighing.rulebook.deadlines().stream()
          .filter(rule -> rule.subject() == subject)
          .forEach(rule -> deadlines.check(rule, member));
    }
    List<BarrierFinding> found =
        barriers.stream()
            .map(
                barrier ->
                    new BarrierFinding(
                        barrier.rule(),
                        barrier.member(),
                        barrier.reasons(),
                        Causes.blocked(barrier, benefits)))
            .sorted(
                Comparator.comparing((BarrierFinding barrier) -> !barrier.rule().urgent())
                    .thenComparing(barrier -> barrier.rule().severity(), Comparator.reverseOrder()))
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
        Refusals.contestable(weighing.rulebook, weighing.file.file(), benefits),
        warnings());
  }

  private void barrier(BarrierRule rule, UUID member) {
    Truth truth = weighing.test(rule.when());
    if (truth != Truth.NO) {
      Reasons reasons = tracing.reasons(rule.when().explain(weighing.facts));
      if (truth == Truth.YES) {
        barriers.add(new BarrierFinding(rule, member, reasons, List.of()));
      } else {
        questions.barrier(rule, reasons.missing());
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
    if (open && benefit.who() != null && weighing.testCertain(benefit.who()) == Truth.UNKNOWN) {
      who = tracing.reasons(benefit.who().explain(weighing.facts));
    }
    List<ClauseFinding> clauses =
        status == Status.NOT_IN_FORCE || status == Status.RECEIVING
            ? List.of()
            : benefit.clauses().stream().map(this::clause).toList();
    List<ClauseFinding> failing =
        clauses.stream().filter(clause -> clause.standing() == Standing.FIXABLE).toList();
    boolean blocked = status == Status.BLOCKED;
    boolean dated = blocked && failing.stream().allMatch(clause -> clause.opensOn() != null);
    LocalDate opensOn =
        dated
            ? failing.stream().map(ClauseFinding::opensOn).max(LocalDate::compareTo).orElse(null)
            : null;
    boolean noWayKnown =
        blocked
            && failing.stream()
                .anyMatch(
                    clause ->
                        openings.byWaiting(clause.clause()) == null
                            && !clause.clause().fixableBy().isEmpty()
                            && clause.ways().stream().allMatch(Way::closed));
    BenefitFinding finding =
        new BenefitFinding(
            benefit,
            member,
            status,
            who,
            clauses,
            opensOn,
            noWayKnown,
            status == Status.NOT_IN_FORCE || status == Status.NOT_ELIGIBLE ? null : worth(benefit));
    benefits.add(finding);
    if (open) {
      questions.benefit(finding);
    }
  }

  private ClauseFinding clause(Clause clause) {
    Standing standing = weighing.standing(clause);
    weighing.facts.parameters(
        clause.certainty().decides() ? weighing.parameters.certain() : weighing.parameters.all());
    Explanation why = clause.when().explain(weighing.facts);
    Reasons reasons = tracing.reasons(why);
    if (standing != Standing.FIXABLE) {
      return new ClauseFinding(clause, standing, reasons, null, List.of());
    }
    List<Way> ways = openings.ways(clause, why);
    LocalDate opensOn = Openings.earliest(openings.byWaiting(clause), ways);
    return new ClauseFinding(clause, standing, reasons, opensOn, ways);
  }

  private Worth worth(Benefit benefit) {
    Benefit.Value value = benefit.value();
    if (value == null) {
      return null;
    }
    Range amount = value.amount().compute(weighing.facts.parameters(weighing.parameters.all()));
    List<ParameterUsed> parameters =
        tracing.reasons(value.amount().explain(weighing.facts)).parameters();
    Long atLeast = amount.atLeast() == Long.MIN_VALUE ? null : tenge(value, amount.atLeast());
    Long atMost = amount.atMost() == Long.MAX_VALUE ? null : tenge(value, amount.atMost());
    return new Worth(atLeast, atMost, value.once(), parameters);
  }

  private static Long tenge(Benefit.Value value, long amount) {
    long tenge =
        value.rounding() == null
            ? amount
            : BigDecimal.valueOf(amount, 2).setScale(0, value.rounding()).longValueExact();
    return Math.max(0, tenge);
  }

  private List<Warning> warnings() {
    return benefits.stream()
        .filter(finding -> WITHIN_REACH.contains(finding.status()))
        .map(BenefitFinding::benefit)
        .distinct()
        .flatMap(
            benefit ->
                benefit.practices().stream().map(practice -> new Warning(benefit.code(), practice)))
        .toList();
  }
}
