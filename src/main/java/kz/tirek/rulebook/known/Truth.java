package kz.tirek.rulebook.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer in Kleene's strong logic: {@code UNKNOWN} means that the facts recorded so far admit
 * both answers. It is never read as no.
 */
@Schema(
    name = "YesNoUnknown",
    description =
        "An answer in Kleene's strong logic: UNKNOWN means that the facts recorded so far "
            + "admit both answers. It is never read as no.")
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  /** NO if either is NO, YES if both are YES. */
  public Truth and(Truth other) {
    return this == NO || other == NO ? NO : this == YES ? other : this;
  }

  /** YES if either is YES, NO if both are NO. */
  public Truth or(Truth other) {
    return this == YES || other == YES ? YES : this == NO ? other : this;
  }

  /** UNKNOWN stays UNKNOWN. */
  public Truth not() {
    return this == YES ? NO : this == NO ? YES : UNKNOWN;
  }
}
