package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Severity;

/**
 * A barrier that stands in the way of the family or of one member, on recorded evidence.
 *
 * @param member null when it is the family's
 * @param severity how heavily it lies on this family
 * @param blocks the benefits that the same facts block, or send to the office
 */
public record BarrierFinding(
    BarrierRule rule,
    UUID member,
    Severity severity,
    Said explanation,
    Reasons reasons,
    List<Blocks> blocks) {

  /** The same, before these benefits. */
  public BarrierFinding before(List<Blocks> benefits) {
    return new BarrierFinding(rule, member, severity, explanation, reasons, benefits);
  }

  /**
   * A benefit that a barrier stands before.
   *
   * @param status what the clause that rests on the same facts makes of it: BLOCKED; ASK_OFFICE
   *     where that clause is uncertain or the office decides; NEEDS_FACTS where it may yet hold by
   *     what is not recorded
   */
  public record Blocks(String benefit, UUID member, Status status) {}
}
