package kz.tirek.situation.facts;

import static kz.tirek.situation.facts.FactKind.Whose.FAMILY;
import static kz.tirek.situation.facts.FactKind.Whose.MEMBER;

import java.util.List;
import java.util.Optional;
import kz.tirek.family.facts.Area;
import kz.tirek.family.person.Person;
import kz.tirek.situation.Areas;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dailylife.Duty;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Incident;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.NeededCare;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Debt;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.livelihood.Job;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.schooling.Schooling;

/** The kinds of facts that are recorded one by one. */
public final class FactKinds {

  public static final FactKind<Housing> HOUSING =
      FactKind.one(Areas.HOUSING, Housing.class, FAMILY, Contradictions::housing);
  public static final FactKind<Income> INCOME =
      FactKind.list(Areas.INCOME, Income.class, FAMILY, Contradictions::income);
  public static final FactKind<Debt> DEBT =
      FactKind.list(Areas.DEBT, Debt.class, FAMILY, Contradictions::none)
          .restricted(Restricted.all());
  public static final FactKind<BenefitReceived> BENEFIT_RECEIVED =
      FactKind.list(Areas.BENEFIT_RECEIVED, BenefitReceived.class, FAMILY, Contradictions::benefit);
  public static final FactKind<DailyLife> DAILY_LIFE =
      FactKind.one(Areas.DAILY_LIFE, DailyLife.class, FAMILY, Contradictions::dailyLife)
          .restricted(Restricted.debtsToPay());
  public static final FactKind<Tie> TIE =
      FactKind.list(Areas.TIE, Tie.class, FAMILY, Contradictions::tie)
          .restricted(Restricted.religiousTies());
  public static final FactKind<Encounter> ENCOUNTER =
      FactKind.list(Areas.ENCOUNTER, Encounter.class, FAMILY, Contradictions::encounter)
          .restricted(Restricted.debtAsReason());
  public static final FactKind<Incident> INCIDENT =
      FactKind.list(Areas.INCIDENT, Incident.class, FAMILY, Contradictions::none);

  public static final FactKind<Person> PERSON =
      FactKind.one(Area.Of.PERSON, Person.class, MEMBER, Contradictions::person);
  public static final FactKind<Registration> REGISTRATION =
      FactKind.list(Areas.REGISTRATION, Registration.class, MEMBER, Contradictions::registration)
          .restricted(Restricted.whoRegistered());
  public static final FactKind<Schooling> SCHOOLING =
      FactKind.one(Areas.SCHOOLING, Schooling.class, MEMBER, Contradictions::schooling);
  public static final FactKind<Health> HEALTH =
      FactKind.one(Areas.HEALTH, Health.class, MEMBER, Contradictions::health);
  public static final FactKind<NeededCare> NEEDED_CARE =
      FactKind.list(Areas.NEEDED_CARE, NeededCare.class, MEMBER, Contradictions::none);
  public static final FactKind<Work> WORK =
      FactKind.one(Areas.WORK, Work.class, MEMBER, Contradictions::none);
  public static final FactKind<Job> JOB =
      FactKind.list(Areas.JOB, Job.class, MEMBER, Contradictions::none);
  public static final FactKind<Duty> DUTY =
      FactKind.list(Areas.DUTY, Duty.class, MEMBER, Contradictions::none);

  private static final List<FactKind<?>> ALL =
      List.of(
          HOUSING,
          INCOME,
          DEBT,
          BENEFIT_RECEIVED,
          DAILY_LIFE,
          TIE,
          ENCOUNTER,
          INCIDENT,
          PERSON,
          REGISTRATION,
          SCHOOLING,
          HEALTH,
          NEEDED_CARE,
          WORK,
          JOB,
          DUTY);

  private FactKinds() {}

  /** The kind with this code of an area; nothing where such facts are not recorded one by one. */
  public static Optional<FactKind<?>> of(String area) {
    return ALL.stream().filter(kind -> kind.area().code().equals(area)).findAny();
  }
}
