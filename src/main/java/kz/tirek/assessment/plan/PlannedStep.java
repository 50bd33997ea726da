package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Said;
import kz.tirek.rulebook.Step;

/**
 * A step of a plan.
 *
 * @param number its place in the order, from 1
 * @param member for whom; null when for the family
 * @param by who of age does it; null where that is the family's to say
 * @param needsFirst the numbers of the steps that make what it needs
 * @param begins the first day on which what it needs is there
 * @param waits whether it waits for that day by time alone
 * @param takesEffect where nobody knows after how many days, the day on which it begins
 * @param opens what would not be there without it
 * @param closes what would be there, or better, without it
 */
public record PlannedStep(
    int number,
    Step step,
    UUID member,
    UUID by,
    List<Integer> needsFirst,
    LocalDate begins,
    boolean waits,
    LocalDate takesEffect,
    List<Opening> opens,
    List<Opening> closes,
    Said mayCost) {

  public PlannedStep {
    needsFirst = List.copyOf(needsFirst);
    opens = List.copyOf(opens);
    closes = List.copyOf(closes);
  }
}
