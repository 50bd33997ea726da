package kz.tirek.assessment.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.vocabulary.FactPath;

/**
 * What may stand on a page that the wrong person could read: an abusive relative, a landlord, an
 * official. That a benefit or a step is named tells of the facts that it rests on; so it is named
 * only where all of these are among those that tell nothing worse than who goes to school. A fact
 * that is not listed here is taken for harmful, whoever adds it to the vocabulary.
 */
final class Harmless {

  private static final List<String> FACTS =
      List.of(
          "family.members",
          "family.city",
          "family.incomes",
          "family.benefitsReceived",
          "family.housing.tenure",
          "family.housing.ownsElsewhere",
          "family.housing.ownedInFiveYears",
          "family.housing.ownedUntil",
          "housing.tenure",
          "housing.ownsElsewhere",
          "housing.ownedInFiveYears",
          "housing.ownedUntil",
          "member.age",
          "member.sex",
          "member.relation",
          "member.citizenship",
          "member.schooling",
          "member.jobs",
          "member.work",
          "member.health.attached",
          "member.health.insurance",
          "member.fullTimeStudent");

  /** That somebody is registered rightly is no secret; that it is a thing to mend would be. */
  private static final List<String> OF_BENEFITS =
      List.of("member.registrations", "member.permanentInCitySince");

  /** That there is none of it, which is asked of most people, tells nothing. */
  private static final Set<String> NOTHING = Set.of("NONE", "false", "0");

  private Harmless() {}

  /** Whether a benefit may be named, by everything that was found to decide about it. */
  static boolean benefit(BenefitFinding finding) {
    return Stream.concat(
            finding.who().evidence().stream(),
            finding.clauses().stream().flatMap(clause -> clause.reasons().evidence().stream()))
        .allMatch(Harmless::evidence);
  }

  private static boolean evidence(Evidence evidence) {
    return NOTHING.contains(evidence.value())
        || isAmong(FACTS, evidence.path())
        || isAmong(OF_BENEFITS, evidence.path());
  }

  /** Whether a step may be named, by everything that it reads and changes. */
  static boolean step(Step step) {
    Stream<String> read =
        step.needs() == null
            ? Stream.of()
            : step.needs().reads().facts().stream().map(FactPath::general);
    return !step.onRefusal()
        && Stream.of(read, step.sets().keySet().stream(), step.adds().keySet().stream())
            .flatMap(paths -> paths)
            .allMatch(path -> isAmong(FACTS, path));
  }

  private static boolean isAmong(List<String> facts, String path) {
    return facts.stream().anyMatch(fact -> path.equals(fact) || path.startsWith(fact + "."));
  }
}
