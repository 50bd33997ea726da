package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.DayRange;

/** A job that a person has. */
public record JobFacts(Kind kind, DayRange since) {

  /** Kinds of work. */
  public enum Kind {
    FORMAL,
    INFORMAL,
    DAY_LABOUR,
    MARKET,
    SELF_EMPLOYED
  }
}
