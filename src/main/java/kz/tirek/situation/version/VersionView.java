package kz.tirek.situation.version;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import kz.tirek.family.log.Change.Reason;
import kz.tirek.family.log.Replacement;
import kz.tirek.family.log.Version;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a fact, whatever its kind. */
@Schema(
    name = "FactVersion",
    description = "A version of a fact, whatever its kind, and what became of it.")
public record VersionView(
    @NotNull UUID id,
    @Schema(description = "The kind of fact.", examples = "INCOME") @NotNull String area,
    @Schema(description = "Whom it concerns; absent when it concerns the whole family.")
        UUID memberId,
    @Schema(description = "The day on which it was seen or told.") @NotNull LocalDate observedOn,
    @NotNull Source source,
    @NotNull Instant recordedAt,
    @Schema(description = "Who recorded this version: the subject of that person's token.") @NotNull
        String recordedBy,
    @Schema(
            type = SchemaType.OBJECT,
            description = "What it says, in the words of its kind, as the case file has it.")
        @NotNull
        Object value,
    @Schema(description = "What became of it; absent where it is the present version.")
        Became became) {

  /** What became of a version that is not the present one any more. */
  @Schema(
      name = "FactBecame",
      description = "What became of a version that is not the present one any more.")
  public record Became(
      @NotNull Replacement as,
      @Schema(description = "Why; absent where nobody said.") Reason reason,
      @Schema(
              description =
                  "In words. Of kinds that can hold something restricted, only those read it who work with the family.")
          String note,
      @NotNull Instant at,
      @Schema(description = "Who changed it: the subject of that person's token.") @NotNull
          String by,
      @Schema(description = "The next version; absent where it was withdrawn.") UUID next) {

    @Override
    public String toString() {
      return "Became[" + as + "]";
    }
  }

  /**
   * The view.
   *
   * @param next the version in its place; null where there is none
   * @param notes whether what was noted of changes is told
   */
  static VersionView of(Version version, Object value, Version next, boolean notes) {
    return new VersionView(
        version.id(),
        version.area(),
        version.personId(),
        version.observedOn(),
        version.source(),
        version.recordedAt(),
        version.recordedBy(),
        value,
        version.replacedAs() == null
            ? null
            : new Became(
                version.replacedAs(),
                version.why().reason(),
                notes ? version.why().note() : null,
                version.replacedAt(),
                next == null ? version.withdrawnBy() : next.recordedBy(),
                version.replacedBy()));
  }

  @Override
  public String toString() {
    return "VersionView[id=" + id + ", area=" + area + "]";
  }
}
