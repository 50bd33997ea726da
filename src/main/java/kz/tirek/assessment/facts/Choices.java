package kz.tirek.assessment.facts;

import java.util.Set;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.rulebook.vocabulary.DailyLifeFacts;
import kz.tirek.rulebook.vocabulary.DebtFacts;
import kz.tirek.rulebook.vocabulary.EncounterFacts;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.IncidentFacts;
import kz.tirek.rulebook.vocabulary.IncomeFacts;
import kz.tirek.rulebook.vocabulary.TieFacts;
import kz.tirek.rulebook.vocabulary.TieFacts.TieHelpFacts;
import kz.tirek.rulebook.vocabulary.member.DutyFacts;
import kz.tirek.rulebook.vocabulary.member.HealthFacts;
import kz.tirek.rulebook.vocabulary.member.JobFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.NeededCareFacts;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts;
import kz.tirek.rulebook.vocabulary.member.WorkFacts;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dailylife.Duty;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Incident;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.NeededCare;
import kz.tirek.situation.livelihood.Debt;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.livelihood.Job;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.schooling.Schooling;

/** Every choice of the facts beside the same choice of the vocabulary. */
final class Choices {

  static final SameChoice<FamilyProfile.City, FamilyFacts.City> CITY =
      new SameChoice<>(FamilyProfile.City.class, FamilyFacts.City.class);

  static final SameChoice<FamilyProfile.WellbeingLevel, FamilyFacts.Level> LEVEL =
      new SameChoice<>(FamilyProfile.WellbeingLevel.class, FamilyFacts.Level.class);

  static final SameChoice<Person.Sex, MemberFacts.Sex> SEX =
      new SameChoice<>(Person.Sex.class, MemberFacts.Sex.class);

  static final SameChoice<Person.Relation, MemberFacts.Relation> RELATION =
      new SameChoice<>(Person.Relation.class, MemberFacts.Relation.class);

  static final SameChoice<Person.Citizenship, MemberFacts.Citizenship> CITIZENSHIP =
      new SameChoice<>(Person.Citizenship.class, MemberFacts.Citizenship.class);

  static final SameChoice<Person.MaritalStatus, MemberFacts.MaritalStatus> MARITAL_STATUS =
      new SameChoice<>(Person.MaritalStatus.class, MemberFacts.MaritalStatus.class);

  static final SameChoice<Person.Disability, MemberFacts.Disability> DISABILITY =
      new SameChoice<>(Person.Disability.class, MemberFacts.Disability.class);

  static final SameChoice<Person.Paper, MemberFacts.Paper> PAPER =
      new SameChoice<>(Person.Paper.class, MemberFacts.Paper.class);

  static final SameChoice<Person.MotherAward, MemberFacts.MotherAward> MOTHER_AWARD =
      new SameChoice<>(Person.MotherAward.class, MemberFacts.MotherAward.class);

  static final SameChoice<Registration.Kind, RegistrationFacts.Kind> REGISTRATION =
      new SameChoice<>(Registration.Kind.class, RegistrationFacts.Kind.class);

  static final SameChoice<Registration.Place, RegistrationFacts.Place> PLACE =
      new SameChoice<>(Registration.Place.class, RegistrationFacts.Place.class);

  static final SameChoice<Housing.Tenure, HousingFacts.Tenure> TENURE =
      new SameChoice<>(Housing.Tenure.class, HousingFacts.Tenure.class);

  static final SameChoice<Housing.Defect, HousingFacts.Defect> DEFECT =
      new SameChoice<>(Housing.Defect.class, HousingFacts.Defect.class);

  static final SameChoice<Housing.Reason, HousingFacts.Reason> CHOSEN_FOR =
      new SameChoice<>(Housing.Reason.class, HousingFacts.Reason.class);

  static final SameChoice<Housing.Consent, HousingFacts.Consent> CONSENT =
      new SameChoice<>(Housing.Consent.class, HousingFacts.Consent.class);

  static final SameChoice<Housing.Attitude, HousingFacts.Attitude> ATTITUDE =
      new SameChoice<>(Housing.Attitude.class, HousingFacts.Attitude.class);

  static final SameChoice<Schooling.Status, SchoolingFacts.Status> SCHOOLING =
      new SameChoice<>(Schooling.Status.class, SchoolingFacts.Status.class);

  static final SameChoice<Schooling.Level, SchoolingFacts.Level> LEVEL_OF_SCHOOLING =
      new SameChoice<>(Schooling.Level.class, SchoolingFacts.Level.class);

  static final SameChoice<Schooling.Provider, SchoolingFacts.Provider> PROVIDER =
      new SameChoice<>(Schooling.Provider.class, SchoolingFacts.Provider.class);

  static final SameChoice<Schooling.PlaceRefusal, SchoolingFacts.PlaceRefusal> PLACE_REFUSAL =
      new SameChoice<>(Schooling.PlaceRefusal.class, SchoolingFacts.PlaceRefusal.class);

  static final SameChoice<Schooling.ClubObstacle, SchoolingFacts.ClubObstacle> CLUB_OBSTACLE =
      new SameChoice<>(Schooling.ClubObstacle.class, SchoolingFacts.ClubObstacle.class);

  static final SameChoice<Schooling.Escort, SchoolingFacts.Escort> ESCORT =
      new SameChoice<>(Schooling.Escort.class, SchoolingFacts.Escort.class);

  static final SameChoice<Health.Insurance, HealthFacts.Insurance> INSURANCE =
      new SameChoice<>(Health.Insurance.class, HealthFacts.Insurance.class);

  static final SameChoice<NeededCare.Service, NeededCareFacts.Service> SERVICE =
      new SameChoice<>(NeededCare.Service.class, NeededCareFacts.Service.class);

  static final SameChoice<Health.Reason, HealthFacts.Reason> REASON =
      new SameChoice<>(Health.Reason.class, HealthFacts.Reason.class);

  static final SameChoice<NeededCare.Obstacle, NeededCareFacts.Obstacle> CARE_OBSTACLE =
      new SameChoice<>(NeededCare.Obstacle.class, NeededCareFacts.Obstacle.class);

  static final SameChoice<Job.Kind, JobFacts.Kind> JOB =
      new SameChoice<>(Job.Kind.class, JobFacts.Kind.class);

  static final SameChoice<Work.Obstacle, WorkFacts.Obstacle> WORK_OBSTACLE =
      new SameChoice<>(Work.Obstacle.class, WorkFacts.Obstacle.class);

  static final SameChoice<Income.Kind, IncomeFacts.Kind> INCOME =
      new SameChoice<>(Income.Kind.class, IncomeFacts.Kind.class, Set.of(Income.Kind.ALL_TOGETHER));

  static final SameChoice<Debt.Kind, DebtFacts.Kind> DEBT =
      new SameChoice<>(Debt.Kind.class, DebtFacts.Kind.class);

  static final SameChoice<Duty.Kind, DutyFacts.Kind> DUTY =
      new SameChoice<>(Duty.Kind.class, DutyFacts.Kind.class);

  static final SameChoice<Duty.Cost, DutyFacts.Cost> COST =
      new SameChoice<>(Duty.Cost.class, DutyFacts.Cost.class);

  static final SameChoice<DailyLife.NotAppliedFor, DailyLifeFacts.NotAppliedFor> NOT_APPLIED_FOR =
      new SameChoice<>(DailyLife.NotAppliedFor.class, DailyLifeFacts.NotAppliedFor.class);

  static final SameChoice<DailyLife.Expense, DailyLifeFacts.Expense> EXPENSE =
      new SameChoice<>(DailyLife.Expense.class, DailyLifeFacts.Expense.class);

  static final SameChoice<DailyLife.Search, DailyLifeFacts.Search> SEARCH =
      new SameChoice<>(DailyLife.Search.class, DailyLifeFacts.Search.class);

  static final SameChoice<Tie.Kind, TieFacts.Kind> TIE =
      new SameChoice<>(Tie.Kind.class, TieFacts.Kind.class);

  static final SameChoice<Tie.Cost, TieFacts.Cost> TIE_COST =
      new SameChoice<>(Tie.Cost.class, TieFacts.Cost.class);

  static final SameChoice<Tie.Conflict, TieFacts.Conflict> CONFLICT =
      new SameChoice<>(Tie.Conflict.class, TieFacts.Conflict.class);

  static final SameChoice<Tie.HelpKind, TieHelpFacts.What> HELP =
      new SameChoice<>(Tie.HelpKind.class, TieHelpFacts.What.class);

  static final SameChoice<Tie.Where, TieHelpFacts.Where> REGISTERED_AT =
      new SameChoice<>(Tie.Where.class, TieHelpFacts.Where.class);

  static final SameChoice<Encounter.RefusalReason, EncounterFacts.RefusalReason> REFUSAL =
      new SameChoice<>(Encounter.RefusalReason.class, EncounterFacts.RefusalReason.class);

  static final SameChoice<Encounter.Advice, EncounterFacts.Advice> ADVICE =
      new SameChoice<>(Encounter.Advice.class, EncounterFacts.Advice.class);

  static final SameChoice<Encounter.Treatment, EncounterFacts.Treatment> TREATMENT =
      new SameChoice<>(Encounter.Treatment.class, EncounterFacts.Treatment.class);

  static final SameChoice<Encounter.Office, EncounterFacts.Office> OFFICE =
      new SameChoice<>(Encounter.Office.class, EncounterFacts.Office.class);

  static final SameChoice<Encounter.Outcome, EncounterFacts.Outcome> OUTCOME =
      new SameChoice<>(Encounter.Outcome.class, EncounterFacts.Outcome.class);

  static final SameChoice<Incident.Kind, IncidentFacts.Kind> INCIDENT =
      new SameChoice<>(Incident.Kind.class, IncidentFacts.Kind.class);

  static final SameChoice<Incident.By, IncidentFacts.By> BY =
      new SameChoice<>(Incident.By.class, IncidentFacts.By.class);

  private Choices() {}
}
