package kz.tirek.situation.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit or service that the family, or a person in it, already has. */
@Schema(description = "A benefit or service that the family, or a person in it, already has.")
public record BenefitReceived(
    @Schema(
            description = "Code of the benefit in the rulebook.",
            examples = "large-family-allowance")
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Size(max = 60)
        String benefit,
    @Schema(description = "Whole tenge a month; absent when it was not told or is not money.")
        @PositiveOrZero
        @Max(1_000_000_000)
        Long monthly,
    @Schema(
            description =
                "Who has it: the ref of a member in an intake, the id where the fact is recorded by itself; absent when it is the"
                    + " family's. Answers have it as memberId.")
        @Size(max = 40)
        String member,
    PartialDate since,
    PartialDate until,
    @Valid Observed observed)
    implements OfMember {

  @Override
  public String toString() {
    return "BenefitReceived[...]";
  }
}
