package kz.tirek.assessment.impact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.impact.Tally.Cell;
import kz.tirek.assessment.job.Job;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
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
    @Schema(description = "Families that were judged.") @NotNull RoundedFigure families,
    @Schema(description = "Those for which anything changes.") @NotNull RoundedFigure changed,
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
      @NotNull RoundedFigure families,
      @NotNull List<PlaceView> byDistrict,
      @NotNull List<KindView> byKind,
      @NotNull List<CellView> byDistrictAndKind) {}

  /** The families of one district. */
  @Schema(name = "ImpactInDistrict", description = "The families of one district.")
  public record PlaceView(
      @Schema(description = "Absent where it is not recorded.") District district,
      @NotNull RoundedFigure families) {}

  /** The families of one kind. */
  @Schema(name = "ImpactOnKind", description = "The families of one kind.")
  public record KindView(
      @Schema(description = "Absent where it cannot be told.") Kind kind,
      @NotNull RoundedFigure families) {}

  /** The families of one kind in one district. */
  @Schema(
      name = "ImpactOnKindInDistrict",
      description = "The families of one kind in one district.")
  public record CellView(
      @Schema(description = "Absent where it is not recorded.") District district,
      @Schema(description = "Absent where it cannot be told.") Kind kind,
      @NotNull RoundedFigure families) {}

  static ImpactView of(Job job, Tally tally, Rounding rounding) {
    return new Telling(tally, rounding).of(job);
  }

  /** Tells of a tally no more than what nobody can be told from. */
  private record Telling(Tally tally, Rounding rounding) {

    /**
     * The borders are the same for every version and code: of several that fit the same families,
     * none tells more than another.
     */
    private static final String WHAT = "IMPACT";

    ImpactView of(Job job) {
      return new ImpactView(
          job.rulebook(),
          job.against(),
          job.day(),
          rounded(job.progress().done(), null, null),
          rounded(job.progress().changed(), null, null),
          tally.changes().stream()
              .sorted(ORDER)
              .map(this::of)
              .filter(change -> change.families().tells())
              .toList());
    }

    private ChangeView of(Change change) {
      return new ChangeView(
          change.code(),
          change.effect(),
          change.from(),
          change.to(),
          figure(change, any -> true, null, null),
          each(change, Cell::district)
              .map(
                  district ->
                      new PlaceView(
                          district,
                          figure(change, cell -> cell.district() == district, district, null)))
              .filter(place -> place.families().tells())
              .toList(),
          each(change, Cell::kind)
              .map(
                  kind ->
                      new KindView(kind, figure(change, cell -> cell.kind() == kind, null, kind)))
              .filter(kind -> kind.families().tells())
              .toList(),
          each(change, cell -> cell)
              .map(
                  cell ->
                      new CellView(
                          cell.district(),
                          cell.kind(),
                          figure(change, cell::equals, cell.district(), cell.kind())))
              .filter(cell -> cell.families().tells())
              .toList());
    }

    private RoundedFigure figure(
        Change change, Predicate<Cell> which, District district, Kind kind) {
      return rounded(tally.families(change, which), district, kind);
    }

    private RoundedFigure rounded(int families, District district, Kind kind) {
      return rounding.of(families, WHAT, district + " " + kind);
    }

    /** The values that the cells of a change have, each once. */
    private <T> Stream<T> each(Change change, Function<Cell, T> value) {
      return tally.cells(change).stream()
          .sorted(
              Comparator.comparing(Cell::district, Comparator.nullsLast(Comparator.naturalOrder()))
                  .thenComparing(Cell::kind, Comparator.nullsLast(Comparator.naturalOrder())))
          .map(value)
          .distinct();
    }
  }
}
