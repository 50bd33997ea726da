package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Encounter.Outcome;

/**
 * Finds refusals that the rules do not support: no deciding clause asks about what the reason is
 * about, or every one that does holds by what is recorded. Where an uncertain clause that is in
 * doubt asks about it, the refusal is not called contestable.
 */
final class Refusals {

  private static final Set<Outcome> REFUSING =
      Set.of(Outcome.REFUSED, Outcome.TOLD_TO_PAY, Outcome.SENT_ELSEWHERE);

  private static final Set<Status> SETTLED =
      Set.of(Status.NOT_IN_FORCE, Status.RECEIVING, Status.NOT_ELIGIBLE);

  private Refusals() {}

  static List<ContestableRefusal> contestable(
      Rulebook rulebook, CaseFile file, List<BenefitFinding> findings) {
    List<ContestableRefusal> found = new ArrayList<>();
    for (Recorded<Encounter> visit : Listed.itemsOf(file.encounters())) {
      Encounter encounter = visit.value();
      boolean refused =
          encounter.refusedFor() != null
              && (encounter.outcome() == null || REFUSING.contains(encounter.outcome()));
      if (refused && encounter.service() != null) {
        for (BenefitFinding finding : findings) {
          if (asked(visit, finding)) {
            check(rulebook, visit, finding, found);
          }
        }
      }
    }
    return found;
  }

  private static boolean asked(Recorded<Encounter> visit, BenefitFinding finding) {
    Benefit benefit = finding.benefit();
    String service = visit.value().service();
    return (service.equals(benefit.service()) || service.equals(benefit.code()))
        && !SETTLED.contains(finding.status())
        && (visit.memberId() == null
            || finding.member() == null
            || visit.memberId().equals(finding.member()));
  }

  private static void check(
      Rulebook rulebook,
      Recorded<Encounter> visit,
      BenefitFinding finding,
      List<ContestableRefusal> found) {
    List<String> unsupported = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Encounter.RefusalReason reason : Listed.itemsOf(visit.value().refusedFor())) {
      Set<String> facts = rulebook.factsOfRefusal(reason.name());
      (!facts.isEmpty() && unsupported(finding, facts) ? unsupported : others).add(reason.name());
    }
    if (!unsupported.isEmpty()) {
      List<String> sources =
          finding.clauses().stream()
              .filter(clause -> clause.clause().certainty().decides())
              .map(clause -> clause.clause().source())
              .distinct()
              .toList();
      found.add(
          new ContestableRefusal(
              visit, finding.benefit(), finding.member(), unsupported, others, sources));
    }
  }

  private static boolean unsupported(BenefitFinding finding, Set<String> facts) {
    Condition who = finding.benefit().who();
    return (who == null || finding.who() == Reasons.NONE || !reads(who, facts))
        && finding.clauses().stream()
            .filter(clause -> reads(clause.clause().when(), facts))
            .map(ClauseFinding::standing)
            .allMatch(standing -> standing == Standing.HOLDS);
  }

  private static boolean reads(Condition condition, Set<String> facts) {
    return condition.reads().facts().stream().map(FactPath::general).anyMatch(facts::contains);
  }
}
