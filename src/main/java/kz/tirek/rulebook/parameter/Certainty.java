package kz.tirek.rulebook.parameter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure the rulebook is of what it says. */
@Schema(
    name = "Certainty",
    description =
        "How sure the rulebook is of what it says. A: an official page, or two or more "
            + "independent dated sources that agree. B: one dated secondary source. C: old, "
            + "undated or indirect, or the sources disagree. D: not found in any source; "
            + "carries no number.")
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
