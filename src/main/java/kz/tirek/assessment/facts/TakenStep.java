package kz.tirek.assessment.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;

/** What becomes of a family's facts when a step has taken effect. */
public final class TakenStep {

  private static final String INCOMES = "incomes";
  private static final String OF_FAMILY = "family.";
  private static final String OF_MEMBER = "member.";

  private TakenStep() {}

  /**
   * These facts once a step has taken effect. Where it raises the income, there is one more, of
   * which nothing is known.
   *
   * @param members the places of the members for whom it was taken; -1 stands for nobody
   */
  public static FamilyFacts of(
      FamilyFacts before, Step step, Set<Integer> members, LocalDate effect) {
    return eachOf(
        ofFamily(before, step, members, effect), members, member -> ofMember(member, step, effect));
  }

  /** The same of the family's facts alone, without what becomes of the members for whom it was. */
  public static FamilyFacts ofFamily(
      FamilyFacts before, Step step, Set<Integer> members, LocalDate effect) {
    FamilyFacts family = before;
    for (Map.Entry<String, String> set : step.sets().entrySet()) {
      if (set.getKey().startsWith(OF_FAMILY)) {
        String path = set.getKey().substring(OF_FAMILY.length());
        family = With.set(family, path, value(set.getValue(), effect));
      }
    }
    if (step.raisesIncome()) {
      for (int member : members) {
        Map<String, Object> income = new HashMap<>();
        income.put("member", member < 0 ? null : member);
        family = With.add(family, INCOMES, income);
      }
    }
    return family;
  }

  /** What becomes of a member for whom it was taken. */
  public static MemberFacts ofMember(MemberFacts before, Step step, LocalDate effect) {
    MemberFacts member = before;
    for (Map.Entry<String, String> set : step.sets().entrySet()) {
      if (set.getKey().startsWith(OF_MEMBER)) {
        String path = set.getKey().substring(OF_MEMBER.length());
        member = With.set(member, path, value(set.getValue(), effect));
      }
    }
    for (Map.Entry<String, Map<String, String>> added : step.adds().entrySet()) {
      Map<String, Object> item = new LinkedHashMap<>();
      added.getValue().forEach((name, value) -> item.put(name, value(value, effect)));
      member = With.add(member, added.getKey().substring(OF_MEMBER.length()), item);
    }
    return member;
  }

  private static Object value(String value, LocalDate effect) {
    return value.equals(Step.DAY_OF_EFFECT) ? effect : value;
  }

  private static FamilyFacts eachOf(
      FamilyFacts family, Set<Integer> places, UnaryOperator<MemberFacts> change) {
    if (family.members() == null) {
      return family;
    }
    List<MemberFacts> members = new ArrayList<>(family.members().items());
    places.stream()
        .filter(place -> place >= 0)
        .forEach(place -> members.set(place, change.apply(members.get(place))));
    return With.set(family, "members", new Known<>(members, family.members().complete()));
  }
}
