package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BarrierFinding.Blocks;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.vocabulary.FactPath;

/** Finds barriers behind benefits: where one fact is the cause of both. */
final class Causes {

  private Causes() {}

  private static final Set<Status> IN_THE_WAY =
      Set.of(Status.BLOCKED, Status.ASK_OFFICE, Status.NEEDS_FACTS);

  /** The benefits that a barrier's own facts block, or send to the office. */
  static List<Blocks> blocked(BarrierFinding barrier, List<BenefitFinding> benefits) {
    List<Blocks> blocked = new ArrayList<>();
    for (BenefitFinding finding : benefits) {
      if (IN_THE_WAY.contains(finding.status())) {
        finding.clauses().stream()
            .filter(clause -> clause.fails() && sharesCause(clause, barrier))
            .map(ClauseFinding::standing)
            .min(Comparator.naturalOrder())
            .map(Standing::status)
            .filter(IN_THE_WAY::contains)
            .ifPresent(
                status ->
                    blocked.add(new Blocks(finding.benefit().code(), finding.member(), status)));
      }
    }
    return blocked;
  }

  /**
   * Whether a clause that does not hold and a barrier rest on the same fact of the same person. An
   * age is no cause, nor who belongs to the family, nor what the family earns.
   */
  private static boolean sharesCause(ClauseFinding clause, BarrierFinding barrier) {
    return barrier.reasons().evidence().stream()
        .filter(evidence -> isCause(evidence.path()))
        .anyMatch(
            cause ->
                clause.reasons().evidence().stream()
                        .anyMatch(
                            evidence ->
                                evidence.path().equals(cause.path())
                                    && Objects.equals(evidence.member(), cause.member()))
                    || clause.ways().stream()
                        .anyMatch(way -> way.closed() && readsNeeded(way, cause.path())));
  }

  private static boolean isCause(String path) {
    return !path.equals("member.age")
        && !path.equals("member.sex")
        && !path.equals("member.relation")
        && !path.equals("family.members")
        && !path.startsWith("family.incomes");
  }

  private static boolean readsNeeded(Way way, String path) {
    return way.step().needs().reads().facts().stream()
        .anyMatch(read -> FactPath.general(read).equals(path));
  }
}
