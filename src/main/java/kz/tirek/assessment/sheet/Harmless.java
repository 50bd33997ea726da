package kz.tirek.assessment.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.plan.PlannedStep;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.Reasons;
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
          "member.digitalSignature",
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

  /** That somebody is not registered, or not where he or she lives. */
  private static final Set<String> NOT_RIGHTLY = Set.of("0", "NONE", "OUTSIDE_CITY", "false");

  /** Facts of which it tells nothing that there is none: that is so of most people. */
  private static final List<String> RARE =
      List.of(
          "family.debts",
          "family.housing.defects",
          "family.housing.utilities",
          "member.caredFor",
          "member.disability",
          "member.motherAward",
          "member.orphan",
          "member.permanentResidence",
          "member.pregnant");

  private static final Set<String> NONE = Set.of("0", "NONE", "false");

  private Harmless() {}

  /**
   * Whether a benefit may be named, by everything that was found to decide about it, or would.
   * Where to ask for it would expose somebody, nobody is sent to do so, nor where nobody asked how
   * those are registered of whom the office will look it up. What must be said before has no place
   * on a page.
   */
  static boolean benefit(BenefitFinding finding) {
    return !finding.exposes()
        && finding.cautions().isEmpty()
        && reasons(finding).flatMap(each -> each.evidence().stream()).allMatch(Harmless::evidence)
        && reasons(finding)
            .flatMap(each -> each.missing().stream())
            .noneMatch(missing -> isAmong(OF_BENEFITS, missing.path()));
  }

  private static Stream<Reasons> reasons(BenefitFinding finding) {
    return Stream.concat(
        Stream.of(finding.who()), finding.clauses().stream().map(ClauseFinding::reasons));
  }

  private static boolean evidence(Evidence evidence) {
    String path = evidence.path();
    return isAmong(FACTS, path)
        || (isAmong(OF_BENEFITS, path) && !NOT_RIGHTLY.contains(evidence.value()))
        || (isAmong(RARE, path) && NONE.contains(evidence.value()));
  }

  /** Whether a step may be named, by all that it reads and changes, and by what it asks for. */
  static boolean step(PlannedStep planned, Assessment assessment) {
    Step step = planned.step();
    return step(step)
        && assessment.benefits().stream()
            .filter(each -> each.benefit().code().equals(step.appliesFor()))
            .filter(each -> Objects.equals(each.member(), planned.member()))
            .allMatch(Harmless::benefit);
  }

  private static boolean step(Step step) {
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
