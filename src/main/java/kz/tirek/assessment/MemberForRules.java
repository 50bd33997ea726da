package kz.tirek.assessment;

import static kz.tirek.assessment.FactsForRules.known;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.Person;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.vocabulary.DutyFacts;
import kz.tirek.rulebook.vocabulary.HealthFacts;
import kz.tirek.rulebook.vocabulary.MemberFacts;
import kz.tirek.rulebook.vocabulary.Range;
import kz.tirek.rulebook.vocabulary.RegistrationFacts;
import kz.tirek.rulebook.vocabulary.SchoolingFacts;
import kz.tirek.rulebook.vocabulary.WorkFacts;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.Health;
import kz.tirek.situation.MemberFile;
import kz.tirek.situation.Registration;
import kz.tirek.situation.Registration.Kind;
import kz.tirek.situation.Registration.Place;
import kz.tirek.situation.Schooling;
import kz.tirek.situation.Work;

/** One member's file in the words of the rulebook. */
final class MemberForRules {

  private MemberForRules() {}

  static MemberFacts of(MemberFile file, LocalDate day) {
    Person person = file.person() == null ? null : file.person().value();
    if (person == null) {
      person = NOBODY;
    }
    return new MemberFacts(
        age(person.birthDate(), day),
        Choices.SEX.of(person.sex()),
        Choices.RELATION.of(person.relation()),
        Choices.CITIZENSHIP.of(person.citizenship()),
        Choices.MARITAL_STATUS.of(person.maritalStatus()),
        Choices.DISABILITY.of(person.disability()),
        person.pregnant(),
        person.fullTimeStudent(),
        person.digitalSignature(),
        person.phoneInMobileBase(),
        known(person.papers(), Choices.PAPER::of),
        person.carerOf() == null ? null : !person.carerOf().isEmpty(),
        registration(counting(file.registrations())),
        schooling(file.schooling()),
        health(file.health()),
        work(file.work()),
        known(
            file.duties(),
            duty ->
                new DutyFacts(
                    Choices.DUTY.of(duty.value().kind()),
                    known(duty.value().costs(), Choices.COST::of))));
  }

  private static final Person NOBODY =
      new Person(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static Range age(PartialDate birth, LocalDate day) {
    if (birth == null) {
      return null;
    }
    int atLeast = Math.max(0, birth.yearsAtLeast(day));
    return birth.exact()
        ? Range.exactly(atLeast)
        : Range.between(atLeast, Math.max(0, birth.yearsAtMost(day)));
  }

  /**
   * The registration that counts; null when it cannot be said: nothing is recorded, or the list is
   * not whole and what it holds is outside the city, so that one in the city may be missing.
   */
  static Recorded<Registration> counting(Listed<Recorded<Registration>> registrations) {
    List<Recorded<Registration>> items = Listed.itemsOf(registrations);
    Recorded<Registration> best = null;
    for (Recorded<Registration> item : items) {
      best = best == null || rank(item.value()) < rank(best.value()) ? item : best;
    }
    boolean mayBeBettered =
        best != null
            && !registrations.complete()
            && rank(best.value()) >= 40
            && rank(best.value()) < 100;
    return mayBeBettered ? null : best;
  }

  /** In the city before outside, this dwelling before another, permanent before temporary. */
  private static int rank(Registration registration) {
    if (registration.kind() == Kind.NONE) {
      return 100;
    }
    Place place = registration.place();
    int where = place == Place.THIS_DWELLING ? 0 : place == Place.OTHER_IN_CITY ? 20 : 40;
    return where + (place == null ? 0 : 5) + (registration.kind() == Kind.PERMANENT ? 0 : 10);
  }

  private static RegistrationFacts registration(Recorded<Registration> recorded) {
    if (recorded == null) {
      return null;
    }
    Registration value = recorded.value();
    return new RegistrationFacts(
        Choices.REGISTRATION.of(value.kind()),
        Choices.PLACE.of(value.place()),
        value.since(),
        value.until(),
        value.livesThere());
  }

  private static SchoolingFacts schooling(Recorded<Schooling> recorded) {
    if (recorded == null) {
      return null;
    }
    Schooling value = recorded.value();
    return new SchoolingFacts(
        Choices.SCHOOLING.of(value.status()),
        Choices.LEVEL_OF_SCHOOLING.of(value.level()),
        value.grade(),
        Choices.PROVIDER.of(value.provider()),
        value.distance(),
        value.wayUnsafe(),
        Choices.PLACE_REFUSAL.of(value.placeRefused()),
        value.fee(),
        value.feeAffordable(),
        value.freeMeals(),
        value.uniform(),
        value.supplies(),
        known(value.clubObstacles(), Choices.CLUB_OBSTACLE::of),
        Choices.ESCORT.of(value.escort()));
  }

  private static HealthFacts health(Recorded<Health> recorded) {
    if (recorded == null) {
      return null;
    }
    Health value = recorded.value();
    return new HealthFacts(
        value.attached(),
        Choices.INSURANCE.of(value.insurance()),
        value.chronicIllness(),
        value.harmedByHousing(),
        value.hospitalStays(),
        Choices.SERVICE.of(value.neededService()),
        value.waitingSince(),
        value.careForgone(),
        known(value.forgoneFor(), Choices.REASON::of),
        value.pregnancyCare(),
        known(value.obstacles(), Choices.CARE_OBSTACLE::of));
  }

  private static WorkFacts work(Recorded<Work> recorded) {
    if (recorded == null) {
      return null;
    }
    Work value = recorded.value();
    return new WorkFacts(
        Choices.WORK.of(value.kind()),
        value.registeredUnemployed(),
        value.contributionsPaid(),
        value.jobsInYear(),
        Choices.WORK_OBSTACLE.of(value.obstacle()));
  }
}
