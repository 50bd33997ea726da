package kz.tirek.assessment.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts.Kind;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts.Place;
import kz.tirek.situation.casefile.CaseFile;

/**
 * For what a page may send a family to an office. What asking may cost is said before, aloud, and
 * nothing of it stands on paper; so whoever it could meet is sent nowhere by the page. That an
 * office comes to know how a family is registered costs nothing where all are known to be
 * registered where they live.
 */
final class Asking {

  /** Younger children are not registered by themselves. */
  private static final int REGISTERED_FROM = 14;

  private static final Set<Place> IN_CITY = Set.of(Place.THIS_DWELLING, Place.OTHER_IN_CITY);

  private final Rulebook rulebook;
  private final Set<String> refused;
  private final boolean registered;

  Asking(Rulebook rulebook, CaseFile file) {
    this.rulebook = rulebook;
    this.refused = Set.copyOf(file.refusedSteps());
    this.registered = registered(FactsForRules.of(file, file.asOf()));
  }

  /** Whether a benefit may stand on the page as something to ask for. */
  boolean mayBeFor(Benefit benefit) {
    List<Step> steps = steps(benefit);
    return steps.isEmpty() || steps.stream().anyMatch(this::mayBe);
  }

  /** Whether a step may stand on the page. */
  boolean mayBe(Step step) {
    // a step that asks for no benefit may cost something else than being seen
    boolean meets = step.mayCost() != null && !(registered && step.appliesFor() != null);
    return !meets && !refused.contains(step.code());
  }

  /** The steps that ask for a benefit. */
  List<Step> steps(Benefit benefit) {
    return rulebook.steps().stream()
        .map(rulebook::step)
        .filter(step -> benefit.code().equals(step.appliesFor()))
        .toList();
  }

  /** Whether all who have to be are recorded as registered where they live, and nowhere else. */
  private static boolean registered(FactsForRules facts) {
    if (facts.family().members() == null || !facts.family().members().complete()) {
      return false;
    }
    return IntStream.range(0, facts.members().size())
        .filter(place -> !facts.lodger(place))
        .mapToObj(facts.family().members().items()::get)
        .allMatch(Asking::registered);
  }

  /** A younger child need not be registered, but nowhere else either. */
  private static boolean registered(MemberFacts member) {
    Collection<RegistrationFacts> all =
        member.registrations() == null ? List.of() : member.registrations().items();
    boolean needNot = member.age() != null && member.age().atMost() < REGISTERED_FROM;
    return all.stream().noneMatch(each -> Boolean.FALSE.equals(each.livesThere()))
        && (needNot
            || all.stream()
                .anyMatch(each -> isInCity(each) && Boolean.TRUE.equals(each.livesThere())));
  }

  private static boolean isInCity(RegistrationFacts each) {
    return each.place() != null
        && IN_CITY.contains(each.place())
        && (each.kind() == Kind.TEMPORARY || each.kind() == Kind.PERMANENT);
  }
}
