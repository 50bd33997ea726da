package kz.tirek.assessment.plan;

import kz.tirek.assessment.prospect.Gain;

/** Which of two outcomes of one benefit is better for a family. */
final class Better {

  private Better() {}

  /** More within reach, worth more, or sooner. */
  static boolean than(Gain one, Gain other) {
    if (one.level() != other.level()) {
      return one.level().compareTo(other.level()) > 0;
    }
    return one.tenge() == other.tenge() ? one.day() < other.day() : one.tenge() > other.tenge();
  }
}
