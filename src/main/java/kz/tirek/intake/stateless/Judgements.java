package kz.tirek.intake.stateless;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.assessment.view.plan.PlanView;
import kz.tirek.intake.NewHousehold;
import kz.tirek.intake.NewMember;
import kz.tirek.intake.told.ToldFiles;
import kz.tirek.intake.told.ToldHouseholds;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;

/** Judges families that are told in a request. Nothing of them is kept, and nobody is looked up. */
@Singleton
class Judgements {

  private static final UUID NO_CASE = new UUID(0, 0);

  private final ToldHouseholds households;
  private final ToldFiles files;
  private final Assessments assessments;

  @Inject
  Judgements(ToldHouseholds households, ToldFiles files, Assessments assessments) {
    this.households = households;
    this.files = files;
    this.assessments = assessments;
  }

  /**
   * Refuses a version that cannot judge.
   *
   * @param rulebook null: that which judges the day
   * @throws Problem 400 where it is not there, or cannot be used
   */
  void checkRulebook(String rulebook) {
    if (rulebook != null && assessments.judge(rulebook).isEmpty()) {
      throw unknown();
    }
  }

  /**
   * What the rules say of a family.
   *
   * @param at the JSON pointer of the family in the request
   * @param rulebook the version to judge by, published or not; null: that which judges the day
   * @param withPlan whether its way out is wanted, too
   * @throws Problem 400 where it cannot be read, 422 where it cannot be so
   */
  JudgedCase judge(
      ToldCase told,
      String at,
      LocalDate asOf,
      String rulebook,
      boolean withPlan,
      Language language) {
    if (told.hasHousehold() == told.hasCaseFile()) {
      throw Problem.invalid(FieldError.pointer(at, "one-of-both"));
    }
    NewHousehold household =
        told.hasHousehold()
            ? households.household(told.household(), at + "/household", asOf)
            : households.caseFile(told.caseFile(), at + "/caseFile", asOf);
    UUID family =
        told.hasCaseFile() ? id(told.caseFile().path("familyId").asText(), NO_CASE) : NO_CASE;
    List<UUID> ids = ids(household.members().items());
    CaseFile file = files.of(family, household, ids, asOf);
    Assessment assessment = rulebook == null ? assessments.of(file) : by(rulebook, file);
    return new JudgedCase(
        byRef(household.members().items(), ids),
        AssessmentView.of(assessment, language),
        withPlan ? PlanView.of(assessments.plan(file, assessment), language) : null);
  }

  private Assessment by(String rulebook, CaseFile file) {
    return assessments.of(file, rulebook).orElseThrow(Judgements::unknown);
  }

  private static Problem unknown() {
    return Problem.unreadable(FieldError.parameter("rulebook", "unknown-rulebook"));
  }

  /** The ids that members have already, as in a case file; the others are numbered. */
  private static List<UUID> ids(List<NewMember> members) {
    List<UUID> ids = new ArrayList<>();
    for (NewMember member : members) {
      ids.add(id(member.ref(), new UUID(0, ids.size() + 1L)));
    }
    return ids;
  }

  private static UUID id(String text, UUID otherwise) {
    try {
      return text == null ? otherwise : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return otherwise;
    }
  }

  private static Map<String, UUID> byRef(List<NewMember> members, List<UUID> ids) {
    Map<String, UUID> byRef = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).ref() != null) {
        byRef.put(members.get(i).ref(), ids.get(i));
      }
    }
    return byRef;
  }
}
