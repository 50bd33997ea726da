package kz.tirek.situation.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that comes in every month, by kind and person. */
@Schema(description = "Money that comes in every month, by kind and person.")
public record Income(
    @NotNull Kind kind,
    @Schema(description = "Whole tenge a month; absent when it was not told.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long monthly,
    @Schema(
            description =
                "Whose it is: the ref of a member in an intake, the id where the fact is recorded by itself; absent when it is the"
                    + " family's. Answers have it as memberId.")
        @Size(max = 40)
        String member,
    PartialDate since,
    PartialDate until,
    @Valid Observed observed)
    implements OfMember {

  /** Where money comes from. */
  @Schema(name = "IncomeKind", description = "Where money comes from.")
  public enum Kind {
    WAGES,
    DAY_LABOUR,
    TRADE,
    SELF_EMPLOYMENT,
    PENSION,
    ALIMONY,
    STIPEND,
    KIN,
    CHARITY,
    RENT_RECEIVED,
    OTHER,
    /** What the family names as all its income, without saying from where. */
    ALL_TOGETHER
  }

  @Override
  public String toString() {
    return "Income[...]";
  }
}
