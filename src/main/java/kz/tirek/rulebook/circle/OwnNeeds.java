package kz.tirek.rulebook.circle;

import java.util.List;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;

/** Whether a step needs what it makes: then it can be taken only after itself. */
public final class OwnNeeds {

  private static final String MEMBER = "member.";

  private final Language language;

  public OwnNeeds(Language language) {
    this.language = language;
  }

  /**
   * Whether a step cannot be taken unless what it sets is so already, whatever else is recorded.
   *
   * @param path of what it sets
   */
  public boolean of(Step step, String path) {
    if (step.needs() == null) {
      return false;
    }
    try {
      String value = step.sets().get(path);
      List<Object> others = With.others(classOf(path), within(path), value);
      return !others.isEmpty()
          && !refuses(step.needs(), path, value)
          && others.stream().allMatch(other -> refuses(step.needs(), path, other));
    } catch (IllegalArgumentException noFact) {
      // that was told where the step is read
      return false;
    }
  }

  /** Whether nothing is as it is needed where of everything else nothing is known. */
  private boolean refuses(Condition needs, String path, Object value) {
    Facts facts = language.facts();
    if (path.startsWith(MEMBER)) {
      facts.set("member", With.only(MemberFacts.class, within(path), value));
    } else {
      FamilyFacts family = With.only(FamilyFacts.class, within(path), value);
      facts.set("family", family);
      facts.set("housing", family.housing());
    }
    return needs.test(facts) == Truth.NO;
  }

  private static Class<? extends Record> classOf(String path) {
    return path.startsWith(MEMBER) ? MemberFacts.class : FamilyFacts.class;
  }

  private static String within(String path) {
    return path.substring(path.indexOf('.') + 1);
  }
}
