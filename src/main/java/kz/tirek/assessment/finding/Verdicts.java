package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;

/** The bare answers, without reasons: for judging many families. */
public record Verdicts(List<Barrier> barriers, List<Benefit> benefits) {

  /**
   * @param member null when it is the family's
   */
  public record Barrier(String code, UUID member) {}

  /**
   * @param member null when it is for the family
   */
  public record Benefit(String code, UUID member, Status status) {}
}
