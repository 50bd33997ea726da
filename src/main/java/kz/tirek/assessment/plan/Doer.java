package kz.tirek.assessment.plan;

import java.util.List;
import java.util.Set;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts.Relation;

/**
 * Who takes a step: whom it is for, if that person is of age for certain. For a child it is an
 * adult of the family who is certainly no elder, whose time is never taken to be there.
 */
final class Doer {

  private static final int OF_AGE = 18;
  private static final int ELDER = 60;

  private static final List<Set<Relation>> WHO_DOES_IT_FOR_OTHERS =
      List.of(
          Set.of(Relation.HEAD),
          Set.of(Relation.SPOUSE),
          Set.of(
              Relation.CHILD,
              Relation.STEPCHILD,
              Relation.SIBLING,
              Relation.SIBLING_IN_LAW,
              Relation.CHILD_IN_LAW,
              Relation.OTHER_RELATIVE));

  private Doer() {}

  /** The place of the member; -1 where that is the family's to say. */
  static int of(Scene scene, Effect effect) {
    int member = effect.measure().member();
    if (member < 0) {
      return -1;
    }
    List<MemberFacts> members = scene.today().family().members().items();
    if (ofAge(members.get(member))) {
      return member;
    }
    for (Set<Relation> relations : WHO_DOES_IT_FOR_OTHERS) {
      for (int place = 0; place < members.size(); place++) {
        Relation relation = members.get(place).relation();
        if (relation != null
            && relations.contains(relation)
            && canDoItForOthers(members.get(place))) {
          return place;
        }
      }
    }
    return -1;
  }

  private static boolean canDoItForOthers(MemberFacts member) {
    return ofAge(member) && member.age().atMost() < ELDER;
  }

  private static boolean ofAge(MemberFacts member) {
    return member.age() != null && member.age().atLeast() >= OF_AGE;
  }
}
