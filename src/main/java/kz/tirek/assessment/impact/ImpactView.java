package kz.tirek.assessment.impact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.impact.Tally.Cell;
import kz.tirek.assessment.job.Job;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another version of the rulebook would change. */
@Schema(
    name = "Impact",
    description =
        "What a version of the rulebook would change for the open cases of all agencies, in both directions. A family of whom two things"
            + " change counts with each.")
public record ImpactView(
    @Schema(description = "The version that was tried.", examples = "kz-2026.5") @NotNull
        String rulebook,
    @Schema(description = "The version that it was compared with.", examples = "kz-2026.4") @NotNull
        String against,
    @Schema(description = "The day for which families were judged.") @NotNull LocalDate asOf,
    @Schema(description = "Families that were judged.") @NotNull RoundedCount families,
    @Schema(description = "Those for which anything changes.") @NotNull RoundedCount changed,
    @Schema(description = "By code, then by effect.") @NotNull List<ChangeView> changes) {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::code)
          .thenComparing(Change::effect)
          .thenComparing(Change::from, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Change::to, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** One difference, and to how many families it is. */
  @Schema(name = "ImpactChange", description = "One difference, and to how many families it is.")
  public record ChangeView(
      @Schema(
              description = "The barrier, where it appears or goes; the benefit otherwise.",
              examples = "housing-queue")
          @NotNull
          String code,
      @NotNull Effect effect,
      @Schema(
              description =
                  "How a benefit that changes is answered now; absent where it is for nobody, and for other effects.")
          Status from,
      @Schema(description = "How it is answered then; likewise.") Status to,
      @NotNull RoundedCount families,
      @NotNull List<PlaceView> byDistrict,
      @NotNull List<KindView> byKind,
      @NotNull List<CellView> byDistrictAndKind) {}

  /** The families of one district. */
  @Schema(name = "ImpactInDistrict", description = "The families of one district.")
  public record PlaceView(
      @Schema(description = "Absent where it is not recorded.") District district,
      @NotNull RoundedCount families) {}

  /** The families of one kind. */
  @Schema(name = "ImpactOnKind", description = "The families of one kind.")
  public record KindView(
      @Schema(description = "Absent where it cannot be told.") Kind kind,
      @NotNull RoundedCount families) {}

  /** The families of one kind in one district. */
  @Schema(
      name = "ImpactOnKindInDistrict",
      description = "The families of one kind in one district.")
  public record CellView(
      @Schema(description = "Absent where it is not recorded.") District district,
      @Schema(description = "Absent where it cannot be told.") Kind kind,
      @NotNull RoundedCount families) {}

  static ImpactView of(Job job, Tally tally) {
    return new ImpactView(
        job.rulebook(),
        job.against(),
        job.day(),
        RoundedCount.of(job.progress().done()),
        RoundedCount.of(job.progress().changed()),
        tally.changes().stream().sorted(ORDER).map(change -> of(change, tally)).toList());
  }

  private static ChangeView of(Change change, Tally tally) {
    return new ChangeView(
        change.code(),
        change.effect(),
        change.from(),
        change.to(),
        count(tally, change, any -> true),
        each(
            tally,
            change,
            Cell::district,
            district -> new PlaceView(district, count(tally, change, in(district)))),
        each(
            tally,
            change,
            Cell::kind,
            kind -> new KindView(kind, count(tally, change, each -> each.kind() == kind))),
        each(
            tally,
            change,
            cell -> cell,
            cell ->
                new CellView(cell.district(), cell.kind(), count(tally, change, cell::equals))));
  }

  private static Predicate<Cell> in(District district) {
    return each -> each.district() == district;
  }

  private static RoundedCount count(Tally tally, Change change, Predicate<Cell> which) {
    return RoundedCount.of(tally.families(change, which));
  }

  /** What is said of each of the values that the cells of a change have. */
  private static <T, V> List<V> each(
      Tally tally, Change change, Function<Cell, T> value, Function<T, V> view) {
    return tally.cells(change).stream()
        .sorted(
            Comparator.comparing(Cell::district, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Cell::kind, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(value)
        .distinct()
        .map(view)
        .toList();
  }
}
