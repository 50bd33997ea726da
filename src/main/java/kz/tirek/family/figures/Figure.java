package kz.tirek.family.figures;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure, or why it cannot be said.
 *
 * @param value null where it cannot be said
 * @param atLeast null where nothing is certain, or the value is known
 * @param atMost null where nothing is certain, or the value is known
 * @param missing what would have to be known; empty where the value is
 */
@Schema(
    name = "Figure",
    description =
        "A figure that follows from facts. Where it cannot be said, value is absent, atLeast and atMost tell what is certain all the"
            + " same, and missing tells what would have to be known.")
public record Figure(Long value, Long atLeast, Long atMost, @NotNull List<Missing> missing) {

  /** What is not known. */
  @Schema(
      name = "MissingForFigure",
      description =
          "What is not known. MEMBERS: whether all members are listed. BIRTH_DATES: how old somebody is. INCOMES: whether all incomes are"
              + " listed. INCOME_AMOUNTS: how much one of them is. NO_INCOME: there is none to be a share of. HOUSING, ROOMS, PEOPLE,"
              + " RENT: the dwelling, how many rooms it has, how many live in it, what is paid for it. DEBTS: whether all debts are"
              + " listed. DEBT_PAYMENTS: what is paid back on one of them.")
  public enum Missing {
    MEMBERS,
    BIRTH_DATES,
    INCOMES,
    INCOME_AMOUNTS,
    NO_INCOME,
    HOUSING,
    ROOMS,
    PEOPLE,
    RENT,
    DEBTS,
    DEBT_PAYMENTS
  }

  public static Figure of(long value) {
    return new Figure(value, null, null, List.of());
  }

  /** Nothing is certain. */
  public static Figure unknown(List<Missing> missing) {
    return new Figure(null, null, null, missing);
  }

  /** The value where nothing is missing, else the least that it can be. */
  public static Figure atLeast(long value, List<Missing> missing) {
    return missing.isEmpty() ? of(value) : new Figure(null, value, null, missing);
  }

  /** The value where nothing is missing, else the most that it can be. */
  public static Figure atMost(long value, List<Missing> missing) {
    return missing.isEmpty() ? of(value) : new Figure(null, null, value, missing);
  }

  @Override
  public String toString() {
    return "Figure[...]";
  }
}
