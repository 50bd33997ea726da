package kz.tirek.assessment.facts;

import static kz.tirek.assessment.facts.KnownLists.day;
import static kz.tirek.assessment.facts.KnownLists.known;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.member.CaredForFacts;
import kz.tirek.rulebook.vocabulary.member.DutyFacts;
import kz.tirek.rulebook.vocabulary.member.HealthFacts;
import kz.tirek.rulebook.vocabulary.member.JobFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.NeededCareFacts;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts;
import kz.tirek.rulebook.vocabulary.member.WorkFacts;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.schooling.Schooling;

/** One member's file in the words of the rulebook. */
final class MemberForRules {

  private MemberForRules() {}

  /**
   * @param members all members' files, in their order
   * @param number the place of this one among them
   */
  static MemberFacts of(List<MemberFile> members, int number, LocalDate day) {
    MemberFile file = members.get(number);
    Person person = file.person() == null ? null : file.person().value();
    if (person == null) {
      person = NOBODY;
    }
    return new MemberFacts(
        number,
        age(file, day),
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
        known(person.carerOf(), id -> caredFor(members, id, day)),
        person.orphan(),
        person.permanentResidence(),
        Choices.MOTHER_AWARD.of(person.motherAward()),
        RegistrationForRules.of(file.registrations(), day),
        schooling(file.schooling()),
        health(file.health()),
        known(
            file.neededCare(),
            care ->
                new NeededCareFacts(
                    Choices.SERVICE.of(care.value().service()),
                    day(care.value().waitingSince()),
                    known(care.value().obstacles(), Choices.CARE_OBSTACLE::of))),
        work(file.work()),
        known(
            file.jobs(),
            job -> new JobFacts(Choices.JOB.of(job.value().kind()), day(job.value().since()))),
        known(
            file.duties(),
            duty ->
                new DutyFacts(
                    Choices.DUTY.of(duty.value().kind()),
                    known(duty.value().costs(), Choices.COST::of))));
  }

  private static final Person NOBODY =
      new Person(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  /** Of somebody who is no member on the day nothing is known. */
  private static CaredForFacts caredFor(List<MemberFile> members, String id, LocalDate day) {
    for (MemberFile member : members) {
      if (member.id().toString().equals(id)) {
        Person person = member.person() == null ? NOBODY : member.person().value();
        return new CaredForFacts(age(member, day), Choices.DISABILITY.of(person.disability()));
      }
    }
    return new CaredForFacts(null, null);
  }

  private static Range age(MemberFile file, LocalDate day) {
    PartialDate birth = file.person() == null ? null : file.person().value().birthDate();
    if (birth == null) {
      return ageOfPupil(file.schooling());
    }
    int atLeast = Math.max(0, birth.yearsAtLeast(day));
    return birth.exact()
        ? Range.exactly(atLeast)
        : Range.between(atLeast, Math.max(0, birth.yearsAtMost(day)));
  }

  /** Who is in a grade is of an age that goes with it, within wide bounds. */
  private static Range ageOfPupil(Recorded<Schooling> recorded) {
    Schooling value = recorded == null ? null : recorded.value();
    Integer grade = value == null ? null : value.grade();
    boolean isOfSchool =
        value != null
            && value.level() != Schooling.Level.COLLEGE
            && value.level() != Schooling.Level.UNIVERSITY;
    return grade == null || grade == 0 || !isOfSchool
        ? null
        : Range.between(grade + 4L, Math.min(20L, grade + 12L));
  }

  private static SchoolingFacts schooling(Recorded<Schooling> recorded) {
    if (recorded == null) {
      return null;
    }
    Schooling value = recorded.value();
    return new SchoolingFacts(
        Choices.SCHOOLING.of(value.status()),
        Choices.LEVEL_OF_SCHOOLING.of(value.level()),
        grade(value),
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

  /** Who goes nowhere, or to kindergarten, is in no grade: nobody need ask in which. */
  private static Integer grade(Schooling value) {
    boolean inNone =
        value.status() == Schooling.Status.NOT_ENROLLED
            || value.level() == Schooling.Level.KINDERGARTEN;
    return value.grade() == null && inNone ? Integer.valueOf(0) : value.grade();
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
        value.careForgone(),
        known(value.forgoneFor(), Choices.REASON::of),
        value.pregnancyCare());
  }

  private static WorkFacts work(Recorded<Work> recorded) {
    if (recorded == null) {
      return null;
    }
    Work value = recorded.value();
    return new WorkFacts(
        value.registeredUnemployed(),
        value.contributionsPaid(),
        value.jobsInYear(),
        Choices.WORK_OBSTACLE.of(value.obstacle()));
  }
}
