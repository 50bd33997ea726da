package kz.tirek.assessment.facts;

import static kz.tirek.assessment.facts.KnownLists.known;

import java.time.LocalDate;
import java.time.Month;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts;
import kz.tirek.situation.schooling.Schooling;
import kz.tirek.situation.schooling.Schooling.Level;
import kz.tirek.situation.schooling.Schooling.Status;

/**
 * A child's schooling on one day, in the words of the rulebook. A school year begins on 1
 * September: what was told in another one moves on with the child, or is not known any more.
 */
final class SchoolingForRules {

  private static final int LAST_GRADE = 12;

  /** Who is this old goes to school, or may. */
  private static final int SCHOOL_AGE = 5;

  private final Schooling value;

  /** School years from the one in which it was told to the one that is judged. */
  private final int years;

  /** Null when it is not known. */
  private final Range age;

  private SchoolingForRules(Recorded<Schooling> recorded, Range age, LocalDate day) {
    this.value = recorded.value();
    this.years = schoolYear(day) - schoolYear(recorded.observedOn());
    this.age = age;
  }

  /**
   * @param age null when the birth date is not known
   */
  static SchoolingFacts of(Recorded<Schooling> recorded, Range age, LocalDate day) {
    return recorded == null ? null : new SchoolingForRules(recorded, age, day).facts();
  }

  /** The age that goes with a grade, within wide bounds; null where no grade is known. */
  static Range ageOfPupil(Recorded<Schooling> recorded, LocalDate day) {
    Range grade = recorded == null ? null : new SchoolingForRules(recorded, null, day).grade();
    return grade == null || grade.atLeast() < 1
        ? null
        : Range.between(grade.atLeast() + 4, Math.min(20, grade.atMost() + 12));
  }

  private SchoolingFacts facts() {
    return new SchoolingFacts(
        Choices.SCHOOLING.of(status()),
        Choices.LEVEL_OF_SCHOOLING.of(level()),
        grade(),
        Choices.PROVIDER.of(value.provider()),
        value.distance(),
        value.wayUnsafe(),
        years == 0 ? Choices.PLACE_REFUSAL.of(value.placeRefused()) : null,
        value.fee(),
        value.feeAffordable(),
        value.freeMeals(),
        value.uniform(),
        value.supplies(),
        value.textbooks(),
        known(value.clubObstacles(), Choices.CLUB_OBSTACLE::of),
        Choices.ESCORT.of(value.escort()));
  }

  /** Who went to school in another year goes on; who went nowhere, or waited, may go by now. */
  private Status status() {
    if (years == 0 || value.status() == null || value.status() == Status.FINISHED && years > 0) {
      return value.status();
    }
    if (value.status() != Status.ENROLLED) {
      return null;
    }
    Range grade = grade();
    boolean pupil = grade != null && grade.atLeast() >= 1 && grade.atMost() < LAST_GRADE;
    return pupil || level() == Level.KINDERGARTEN ? Status.ENROLLED : null;
  }

  /** Who was in kindergarten in another year may be at school by now. */
  private Level level() {
    boolean stays =
        years == 0
            || value.level() == Level.SCHOOL && years > 0
            || value.level() == Level.KINDERGARTEN && years > 0 && tooYoungForSchool();
    return stays ? value.level() : null;
  }

  private boolean tooYoungForSchool() {
    return age != null && age.atMost() < SCHOOL_AGE;
  }

  /**
   * The grade of a school: 0 for whoever goes to none. From another year it is a range, for a child
   * may repeat a grade. A grade that does not go with the age is taken for not known.
   */
  private Range grade() {
    if (value.grade() != null && isOfSchool()) {
      int told = value.grade();
      long low = years < 0 ? Math.max(0, told + years) : told;
      long high = years < 0 ? told : Math.min(LAST_GRADE, told + years);
      return goingWithAge(low, high);
    }
    return value.grade() == null && value.level() != Level.KINDERGARTEN && isOfSchool()
        ? null
        : years == 0 || tooYoungForSchool() || value.status() == Status.FINISHED
            ? Range.exactly(0)
            : null;
  }

  /** Whether a grade would be one of a school that the child goes to, or is to go to. */
  private boolean isOfSchool() {
    boolean elsewhere =
        value.level() == Level.COLLEGE
            || value.level() == Level.UNIVERSITY
            || value.status() == Status.FINISHED
            || value.status() == Status.NOT_ENROLLED && value.grade() == null;
    return !elsewhere;
  }

  private Range goingWithAge(long low, long high) {
    if (age == null || high == 0) {
      return Range.between(low, high);
    }
    long least = low == 0 ? 0 : Math.max(low, age.atLeast() - 12);
    long most = Math.min(high, age.atMost() - 4);
    return least > most ? null : Range.between(least, most);
  }

  private static int schoolYear(LocalDate day) {
    return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
  }
}
