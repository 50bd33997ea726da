package kz.tirek.family.figures;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.figures.Figure.Missing;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures that follow from what is known of a household on a day. */
@Schema(
    description =
        "Figures that follow from what is known of a household on the day; nobody types them in. They leave open what is not known.")
public record HouseholdFigures(
    @Schema(description = "Members, 0 to 100.") @NotNull Figure size,
    @NotNull Ages ages,
    @Schema(
            description =
                "All incomes by all members, in whole tenge a month for each, rounded down; 0 to 100 billion. Benefits count where they"
                    + " are recorded as incomes, pensions and alimony wherever they are.")
        @NotNull
        Figure incomePerHead,
    @Schema(
            description =
                "People who live in the dwelling by rooms to live in, in hundredths: 250 is two and a half to a room; 2 to 10000.")
        @NotNull
        Figure peoplePerRoom,
    @Schema(
            description =
                "Rent by all incomes, in basis points, rounded down: 2500 is a quarter; above 10000 where the rent is more than comes in.")
        @NotNull
        Figure rentShare,
    @Schema(
            description =
                "What is paid back on debts by all incomes, in basis points, rounded down. Debts are restricted: absent for who does not"
                    + " work with the family, and on the family's page.")
        Figure debtShare) {

  /** Money that comes in and goes out, and the dwelling; whole tenge a month. */
  public record Means(
      Money incomes, Money debts, Long rent, Integer rooms, Integer people, boolean housed) {

    /** Nothing is known of it. */
    public static final Means UNKNOWN =
        new Means(new Money(0, List.of(Missing.INCOMES)), null, null, null, null, false);

    @Override
    public String toString() {
      return "Means[...]";
    }
  }

  /**
   * A sum.
   *
   * @param known what is known of it, and so the least that it is
   * @param missing why it may be more; empty where it is all
   */
  public record Money(long known, List<Missing> missing) {

    @Override
    public String toString() {
      return "Money[...]";
    }
  }

  private static final int HUNDREDTHS = 100;
  private static final int BASIS_POINTS = 10_000;

  /**
   * The figures of a day.
   *
   * @param births of all members, null where not recorded
   * @param whole whether nobody is missing from the list of members
   */
  public static HouseholdFigures of(
      List<PartialDate> births, boolean whole, LocalDate day, Means means) {
    List<Missing> others = whole ? List.of() : List.of(Missing.MEMBERS);
    return new HouseholdFigures(
        Figure.atLeast(births.size(), others),
        Ages.of(births, whole, day),
        perHead(means.incomes, births.size(), others),
        peoplePerRoom(means, births.size()),
        means.housed
            ? share(
                means.rent == null ? null : new Money(means.rent, List.of()),
                Missing.RENT,
                means.incomes)
            : Figure.unknown(List.of(Missing.HOUSING)),
        means.debts == null
            ? Figure.unknown(List.of(Missing.DEBTS))
            : share(means.debts, Missing.DEBTS, means.incomes));
  }

  private static Figure perHead(Money incomes, int size, List<Missing> others) {
    if (!others.isEmpty() || size == 0) {
      // who is not listed may have an income, or none
      return Figure.unknown(union(others, incomes.missing));
    }
    return Figure.atLeast(incomes.known / size, incomes.missing);
  }

  private static Figure peoplePerRoom(Means means, int size) {
    if (!means.housed) {
      return Figure.unknown(List.of(Missing.HOUSING));
    }
    if (means.rooms == null) {
      return Figure.unknown(List.of(Missing.ROOMS));
    }
    if (means.people == null) {
      // the household at least
      return Figure.atLeast((long) size * HUNDREDTHS / means.rooms, List.of(Missing.PEOPLE));
    }
    return Figure.of((long) means.people * HUNDREDTHS / means.rooms);
  }

  /** What goes out by what comes in; where more may come in it is at most this, and so on. */
  private static Figure share(Money out, Missing unknown, Money in) {
    if (out == null) {
      return Figure.unknown(union(List.of(unknown), in.missing));
    }
    List<Missing> missing = union(out.missing, in.missing);
    if (out.missing.isEmpty() && out.known == 0 && in.known > 0) {
      return Figure.of(0);
    }
    if (in.known == 0) {
      return Figure.unknown(
          in.missing.isEmpty() ? union(out.missing, List.of(Missing.NO_INCOME)) : missing);
    }
    long share = out.known * BASIS_POINTS / in.known;
    if (!out.missing.isEmpty() && !in.missing.isEmpty()) {
      return Figure.unknown(missing);
    }
    return in.missing.isEmpty() ? Figure.atLeast(share, missing) : Figure.atMost(share, missing);
  }

  private static List<Missing> union(List<Missing> one, List<Missing> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** The same for who does not see what the family owes. */
  public HouseholdFigures withoutDebts() {
    return new HouseholdFigures(size, ages, incomePerHead, peoplePerRoom, rentShare, null);
  }

  @Override
  public String toString() {
    return "HouseholdFigures[...]";
  }
}
