package kz.tirek.rulebook.condition;

import kz.tirek.rulebook.known.Truth;

/** What an answer is wanted to become. */
public enum Goal {
  YES,
  NOT_NO,
  NO,
  NOT_YES;

  boolean reached(Truth truth) {
    return switch (this) {
      case YES -> truth == Truth.YES;
      case NOT_NO -> truth != Truth.NO;
      case NO -> truth == Truth.NO;
      case NOT_YES -> truth != Truth.YES;
    };
  }

  /** What the negation is wanted to become. */
  Goal ofNegation() {
    return switch (this) {
      case YES -> NO;
      case NOT_NO -> NOT_YES;
      case NO -> YES;
      case NOT_YES -> NOT_NO;
    };
  }

  /** Whether it is on the side of yes. */
  boolean towardsYes() {
    return this == YES || this == NOT_NO;
  }
}
