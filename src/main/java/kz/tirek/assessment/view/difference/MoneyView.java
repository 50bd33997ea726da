package kz.tirek.assessment.view.difference;

import kz.tirek.assessment.difference.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money of benefits. */
@Schema(
    name = "MoneyOfBenefits",
    description = "Money of the benefits that a family has, or that are open to it for certain.")
public record MoneyView(
    @Schema(
            description =
                "Whole tenge a month that it surely is; what is paid once counts a twelfth.")
        long monthly,
    @Schema(description = "Whether an amount is not known exactly, so that it may be more.")
        boolean atLeast) {

  static MoneyView of(Money money) {
    return new MoneyView(money.monthly(), money.atLeast());
  }
}
