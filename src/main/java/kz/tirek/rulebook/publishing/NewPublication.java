package kz.tirek.rulebook.publishing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day on a rulebook is to judge. */
@Schema(
    name = "NewRulebookPublication",
    description = "From which day on a rulebook is to judge.",
    requiredProperties = "from")
public record NewPublication(
    @Schema(description = "The first day, in the time of the families.") @NotNull LocalDate from,
    @Schema(
            description =
                "Must be true where the first day is over: days that were judged already are then judged otherwise.")
        Boolean pastDays) {

  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  /**
   * @throws Problem 422 where it begins in the past and does not say so, or on no day of these
   *     centuries
   */
  void check(LocalDate today) {
    if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
      throw Problem.invalid(
          FieldError.pointer(
              "/from", "year-range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
    }
    if (beginsBefore(today) && !Boolean.TRUE.equals(pastDays)) {
      throw Problem.invalid(FieldError.pointer("/from", "past-days"));
    }
  }

  boolean beginsBefore(LocalDate today) {
    return from.isBefore(today);
  }
}
