package kz.tirek.rulebook;

/** How sure the rulebook is of what it says. */
public enum Certainty {
  /** An official page, or two or more independent dated sources that agree. */
  A,
  /** One dated secondary source. */
  B,
  /** Old, undated or indirect, or the sources disagree. */
  C,
  /** Not found in any source; carries no number. */
  D;

  /** Whether it may decide anything alone: what is C or D sends the family to ask the office. */
  public boolean decides() {
    return this == A || this == B;
  }
}
