package kz.tirek.rulebook.vocabulary.member;

/**
 * How a person stands with work; the jobs that the person has are in {@code member.jobs}.
 *
 * @param contributionsPaid pension contributions, in the last three months
 * @param jobsInYear held in the last twelve months
 */
public record WorkFacts(
    Boolean registeredUnemployed,
    Boolean contributionsPaid,
    Integer jobsInYear,
    Obstacle obstacle) {

  /** What keeps a person from work. */
  public enum Obstacle {
    CHILD_CARE,
    ILLNESS,
    CARE_OF_RELATIVE,
    NO_REGISTRATION,
    NO_JOBS,
    NO_PAPERS,
    PREGNANCY
  }
}
