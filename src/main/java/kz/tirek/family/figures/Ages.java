package kz.tirek.family.figures;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.tirek.family.figures.Figure.Missing;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members by age. The bands are those in which a child needs other things: leave to care for it and
 * no kindergarten yet (0-2), kindergarten (3-5), primary school (6-10, grades 1 to 4), secondary
 * school (11-15, to grade 9), and the years in which it may work and has papers of its own (16-17).
 */
@Schema(
    name = "MembersByAge",
    description =
        "Members by age in whole years. Children's bands: before kindergarten (0-2), kindergarten (3-5), primary school (6-10),"
            + " secondary school to grade 9 (11-15), and 16-17. Somebody whose age is not known, or could be in two bands, leaves both"
            + " at 'at least'.")
public record Ages(
    @Schema(description = "18 and older.") @NotNull Figure adults,
    @Schema(description = "Younger than 18.") @NotNull Figure children,
    @NotNull Figure from0To2,
    @NotNull Figure from3To5,
    @NotNull Figure from6To10,
    @NotNull Figure from11To15,
    @NotNull Figure from16To17) {

  private static final int OLDEST = 200;

  /**
   * The members of a day by age.
   *
   * @param births of all members, null where not recorded
   */
  static Ages of(List<PartialDate> births, boolean whole, LocalDate day) {
    return new Ages(
        band(births, whole, day, 18, OLDEST),
        band(births, whole, day, 0, 17),
        band(births, whole, day, 0, 2),
        band(births, whole, day, 3, 5),
        band(births, whole, day, 6, 10),
        band(births, whole, day, 11, 15),
        band(births, whole, day, 16, 17));
  }

  private static Figure band(
      List<PartialDate> births, boolean whole, LocalDate day, int from, int to) {
    List<Missing> missing = new ArrayList<>();
    if (!whole) {
      missing.add(Missing.MEMBERS);
    }
    if (births.stream()
        .anyMatch(birth -> couldBe(birth, day, from, to) && !is(birth, day, from, to))) {
      missing.add(Missing.BIRTH_DATES);
    }
    return Figure.atLeast(
        births.stream().filter(Objects::nonNull).filter(birth -> is(birth, day, from, to)).count(),
        missing);
  }

  private static boolean is(PartialDate birth, LocalDate day, int from, int to) {
    return birth != null && youngest(birth, day) >= from && birth.yearsAtMost(day) <= to;
  }

  private static boolean couldBe(PartialDate birth, LocalDate day, int from, int to) {
    return birth == null || birth.yearsAtMost(day) >= from && youngest(birth, day) <= to;
  }

  private static int youngest(PartialDate birth, LocalDate day) {
    return Math.max(0, birth.yearsAtLeast(day));
  }

  @Override
  public String toString() {
    return "Ages[...]";
  }
}
