package kz.tirek.situation.schooling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.schooling.Schooling.Level;
import kz.tirek.situation.schooling.Schooling.Status;

/** Finds what cannot be so about a child's kindergarten or school. */
public final class SchoolingCheck {

  /** A pupil is at least so many years older than the grade is high, and at most. */
  private static final int LEAST = 4;

  private static final int MOST = 12;

  private SchoolingCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the schooling
   * @param birth null when it is not recorded
   * @param seen the day on which the child was seen or said to be in the grade
   */
  public static List<FieldError> check(
      String at, Schooling schooling, PartialDate birth, LocalDate seen) {
    List<FieldError> errors = new ArrayList<>();
    Integer grade = schooling.grade();
    if (grade == null) {
      return errors;
    }
    if (schooling.status() == Status.FINISHED || schooling.status() == Status.NOT_ENROLLED) {
      errors.add(FieldError.pointer(at + "/grade", "in-no-grade"));
    }
    if (birth != null && isOfSchool(schooling) && !fits(grade, birth, until(schooling, seen))) {
      errors.add(FieldError.pointer(at + "/grade", "grade-contradicts-age"));
    }
    return errors;
  }

  /** Colleges and universities count the years of their own. */
  private static boolean isOfSchool(Schooling schooling) {
    return schooling.level() != Level.COLLEGE && schooling.level() != Level.UNIVERSITY;
  }

  private static LocalDate until(Schooling schooling, LocalDate seen) {
    LocalDate until = schooling.holdsUntil();
    return until != null && until.isBefore(seen) ? until : seen;
  }

  private static boolean fits(int grade, PartialDate birth, LocalDate day) {
    return birth.yearsAtMost(day) >= grade + LEAST && birth.yearsAtLeast(day) <= grade + MOST;
  }
}
