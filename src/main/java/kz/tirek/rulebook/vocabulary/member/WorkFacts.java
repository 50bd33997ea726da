package kz.tirek.rulebook.vocabulary.member;

/** A person's work; kind NONE where it is recorded that there is none. */
public record WorkFacts(
    Kind kind,
    Boolean registeredUnemployed,
    Boolean contributionsPaid,
    Integer jobsInYear,
    Obstacle obstacle) {

  /** Kinds of work. */
  public enum Kind {
    FORMAL,
    INFORMAL,
    DAY_LABOUR,
    MARKET,
    SELF_EMPLOYED,
    NONE
  }

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
