package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.BarrierRule;

/**
 * A barrier that stands in the way of the family or of one member, on recorded evidence.
 *
 * @param member null when it is the family's
 * @param blocks the benefits that the same facts block, or send to the office
 */
public record BarrierFinding(BarrierRule rule, UUID member, Reasons reasons, List<Blocks> blocks) {

  /**
   * A benefit that a barrier stands before.
   *
   * @param status BLOCKED, or ASK_OFFICE where only uncertain rules say so
   */
  public record Blocks(String benefit, UUID member, Status status) {}
}
