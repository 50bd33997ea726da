package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;

/** A service of health care that a person needs and does not have. */
public record NeededCareFacts(Service service, DayRange waitingSince, Known<Obstacle> obstacles) {

  /** Services of health care. */
  public enum Service {
    FAMILY_DOCTOR,
    SPECIALIST,
    ULTRASOUND,
    TESTS,
    DENTIST,
    MEDICINES,
    SURGERY,
    REHABILITATION,
    VACCINATION,
    MENTAL_HEALTH
  }

  /** What stands between a person and care. */
  public enum Obstacle {
    NO_SPECIALIST,
    SENT_FAR,
    QUEUE_FULL,
    QUOTA_USED_UP,
    TOLD_TO_PAY,
    NOT_EXPLAINED
  }
}
