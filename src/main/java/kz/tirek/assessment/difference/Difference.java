package kz.tirek.assessment.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Question;

/**
 * What a second assessment of a family says otherwise than a first one.
 *
 * @param barriersGone barriers of the first alone
 * @param barriersNew barriers of the second alone
 * @param benefits those that stand otherwise, or are worth otherwise
 * @param questionsGone questions of the first alone
 * @param questionsNew questions of the second alone
 */
public record Difference(
    Assessment first,
    Assessment second,
    List<BarrierFinding> barriersGone,
    List<BarrierFinding> barriersNew,
    List<BenefitChange> benefits,
    Money before,
    Money after,
    List<Question> questionsGone,
    List<Question> questionsNew) {

  /** Something that is said of somebody. */
  private record Of(String code, UUID member) {

    static Of barrier(BarrierFinding finding) {
      return new Of(finding.rule().code(), finding.member());
    }

    static Of benefit(BenefitFinding finding) {
      return new Of(finding.benefit().code(), finding.member());
    }

    static Of question(Question question) {
      return new Of(question.rule().path(), question.member());
    }
  }

  public static Difference of(Assessment first, Assessment second) {
    return new Difference(
        first,
        second,
        alone(first.barriers(), second.barriers(), Of::barrier),
        alone(second.barriers(), first.barriers(), Of::barrier),
        changes(first.benefits(), second.benefits()),
        Money.of(first),
        Money.of(second),
        alone(first.questions(), second.questions(), Of::question),
        alone(second.questions(), first.questions(), Of::question));
  }

  /** Those of one side that the other has not. */
  private static <T> List<T> alone(List<T> side, List<T> other, Function<T, Of> of) {
    List<Of> there = other.stream().map(of).toList();
    return side.stream().filter(each -> !there.contains(of.apply(each))).toList();
  }

  private static List<BenefitChange> changes(
      List<BenefitFinding> first, List<BenefitFinding> second) {
    Map<Of, BenefitFinding> before = new LinkedHashMap<>();
    first.forEach(each -> before.put(Of.benefit(each), each));
    List<BenefitChange> changes = new ArrayList<>();
    for (BenefitFinding after : second) {
      BenefitFinding was = before.remove(Of.benefit(after));
      if (was == null || was.status() != after.status() || !sameWorth(was, after)) {
        changes.add(new BenefitChange(was, after));
      }
    }
    before.values().forEach(was -> changes.add(new BenefitChange(was, null)));
    return changes;
  }

  private static boolean sameWorth(BenefitFinding one, BenefitFinding other) {
    return one.worth() == null || other.worth() == null
        ? one.worth() == other.worth()
        : Objects.equals(one.worth().atLeast(), other.worth().atLeast())
            && Objects.equals(one.worth().atMost(), other.worth().atMost());
  }
}
