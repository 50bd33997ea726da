package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Known;

/** What a person carries for the household, and what it costs that person. */
public record DutyFacts(Kind kind, Known<Cost> costs) {

  /** What is done for the household. */
  public enum Kind {
    MINDS_CHILDREN,
    ESCORTS_CHILDREN,
    HOUSEWORK,
    COOKS,
    EARNS,
    GIVES_PENSION,
    CARES_FOR_SICK,
    TRANSLATES,
    QUEUES_AT_OFFICES
  }

  /** What a duty costs. */
  public enum Cost {
    MISSED_SCHOOL,
    MISSED_CLUBS,
    NO_FREE_TIME,
    EXHAUSTION,
    ILLNESS,
    LOST_WORK,
    OWN_NEEDS_UNMET,
    DANGER
  }
}
