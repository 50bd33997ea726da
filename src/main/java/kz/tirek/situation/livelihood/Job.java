package kz.tirek.situation.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job that a person has; one may have several. Of a job of which nothing more is known nothing
 * more is said.
 */
@Schema(
    description =
        "A job that a person has; one may have several. A complete empty list of jobs means: no work.")
public record Job(
    @Schema(description = "What kind of work it is; absent when it was not told.") Kind kind,
    @Legible @Size(max = 200) String occupation,
    PartialDate since,
    PartialDate until,
    @Valid Observed observed)
    implements Knowable {

  /** Kinds of work. */
  @Schema(name = "JobKind", description = "Kinds of work.")
  public enum Kind {
    FORMAL,
    INFORMAL,
    DAY_LABOUR,
    MARKET,
    SELF_EMPLOYED
  }

  @Override
  public String toString() {
    return "Job[...]";
  }
}
