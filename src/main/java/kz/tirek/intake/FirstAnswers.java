package kz.tirek.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.assessment.view.BarrierView;
import kz.tirek.assessment.view.WarningView;
import kz.tirek.family.CaseStore;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.FamilyView;
import kz.tirek.family.StoredCase;
import kz.tirek.family.duplicate.LikelyDuplicate;
import kz.tirek.family.profile.FamilyProfile.Consent;
import kz.tirek.intake.FirstAnswer.HelpedBarrier;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.matches.FirstHelp;
import kz.tirek.support.matches.Help;

/** Answers an intake: who the family is, what stands in its way, and who can help first. */
@ApplicationScoped
class FirstAnswers {

  private final CaseStore cases;
  private final FamilyPages families;
  private final CaseFiles files;
  private final Assessments assessments;
  private final FirstHelp help;
  private final EntityManager entities;

  @Inject
  FirstAnswers(
      CaseStore cases,
      FamilyPages families,
      CaseFiles files,
      Assessments assessments,
      FirstHelp help,
      EntityManager entities) {
    this.cases = cases;
    this.families = families;
    this.files = files;
    this.assessments = assessments;
    this.help = help;
    this.entities = entities;
  }

  /**
   * The answer as of a day, from what was recorded when the case was opened.
   *
   * @param household as the request told it, whose members the answer names by their refs
   * @param members the ids of those members, by their places in the request
   * @param likely duplicates
   * @param whole whether restricted facts are for whoever asks
   * @throws Problem 404 where the agency has no such case
   */
  FirstAnswer of(
      String agency,
      UUID id,
      NewHousehold household,
      Map<Integer, UUID> members,
      List<LikelyDuplicate> likely,
      LocalDate asOf,
      Instant opened,
      boolean whole,
      Language language) {
    entities.flush();
    StoredCase stored =
        cases.read(agency, id, asOf, opened).orElseThrow(Problem::notFound).asOpened();
    CaseFile all = files.of(stored, asOf, opened);
    CaseFile file = whole ? all : all.withoutRestrictedFacts();
    AssessmentView assessment = AssessmentView.of(assessments.of(file), language);
    Map<Need, List<Help>> helped =
        help.of(
            agency,
            file,
            assessment.barriers().stream().map(FirstAnswers::need).distinct().toList(),
            language);
    List<HelpedBarrier> barriers =
        assessment.barriers().stream()
            .map(barrier -> new HelpedBarrier(barrier, helped.get(need(barrier))))
            .toList();
    FamilyView family = families.of(stored, all.figures());
    return FirstAnswer.of(
        family,
        idsByRef(household.members().items(), members),
        likely,
        assessment,
        barriers,
        warnings(family, language));
  }

  private static Need need(BarrierView barrier) {
    return new Need(barrier.helpedBy(), barrier.code(), null, barrier.urgent());
  }

  private static Map<String, UUID> idsByRef(List<NewMember> named, Map<Integer, UUID> ids) {
    Map<String, UUID> byRef = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      // a person who was erased since has no id any more
      if (named.get(i).ref() != null && ids.containsKey(i)) {
        byRef.put(named.get(i).ref(), ids.get(i));
      }
    }
    return byRef;
  }

  private static List<WarningView> warnings(FamilyView family, Language language) {
    Consent consent = family.profile() == null ? null : family.profile().consent();
    return consent != null && Boolean.FALSE.equals(consent.given())
        ? List.of(WarningView.noConsent(language))
        : List.of();
  }
}
