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

/** Money that the family owes. A restricted fact. */
@Schema(
    description =
        "Money that the family owes. A restricted fact: never on the family's page, in letters, exports or dashboards.")
public record Debt(
    @NotNull Kind kind,
    @Schema(description = "What is still owed, in whole tenge.") @PositiveOrZero @Max(1_000_000_000)
        Long amount,
    @Schema(description = "What is paid back, in whole tenge a month.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long monthly,
    @Schema(description = "Whether payments are late.") Boolean overdue,
    @Schema(
            description =
                "Whose it is: the ref of a member in an intake, the id where the fact is recorded by itself. Answers have it as"
                    + " memberId.")
        @Size(max = 40)
        String member,
    PartialDate since,
    PartialDate until,
    @Valid Observed observed)
    implements OfMember {

  /** To whom money is owed. */
  @Schema(name = "DebtKind", description = "To whom money is owed.")
  public enum Kind {
    BANK_LOAN,
    MICROCREDIT,
    MORTGAGE,
    SHOP_CREDIT,
    RENT_ARREARS,
    UTILITIES_ARREARS,
    KIN,
    PRIVATE_PERSON,
    OTHER
  }

  @Override
  public String toString() {
    return "Debt[...]";
  }
}
