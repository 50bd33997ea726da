package kz.tirek.situation.encounter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to the family. */
@Schema(description = "What was done to the family.")
public record Incident(
    @NotNull Kind kind,
    @Schema(description = "When; never in the future.") PartialDate on,
    By by,
    @Schema(description = "What was lost, in whole tenge.") @PositiveOrZero @Max(1_000_000_000)
        Long lost,
    Boolean reported,
    @Valid Observed observed)
    implements Knowable {

  @Override
  public String startName() {
    return "on";
  }

  /** What happened on a day is so from that day on. */
  @Override
  public PartialDate since() {
    return on;
  }

  /**
   * What was done; DOUBTED_ABLE_TO_PAY_RENT: asked as tenants how they would pay, and about work.
   */
  @Schema(
      name = "IncidentKind",
      description =
          "What was done. DOUBTED_ABLE_TO_PAY_RENT: asked, when they looked for a dwelling, how they would pay, and whether they work.")
  public enum Kind {
    REFUSED_AS_TENANTS_FOR_CHILDREN,
    DOUBTED_ABLE_TO_PAY_RENT,
    CHILDREN_DRIVEN_OUT_OF_YARD,
    DEPOSIT_WITHHELD,
    PREPAID_RENT_WITHHELD,
    PAID_FALSE_AGENT,
    ASKED_TO_PAY_FOR_REGISTRATION,
    INSULTED,
    WAGES_WITHHELD,
    OTHER
  }

  /** By what kind of person. */
  @Schema(name = "IncidentBy", description = "By what kind of person.")
  public enum By {
    LANDLORD,
    NEIGHBOUR,
    AGENT,
    STRANGER,
    EMPLOYER,
    OFFICIAL,
    KIN
  }

  @Override
  public String toString() {
    return "Incident[...]";
  }
}
