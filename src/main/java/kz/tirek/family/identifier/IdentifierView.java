package kz.tirek.family.identifier;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import kz.tirek.family.number.Document;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.family.number.Why;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of a member as it is kept, and what became of it. */
@Schema(
    name = "Identifier",
    description = "A number of a member as it is kept, and what became of it.")
public record IdentifierView(
    @NotNull UUID id,
    @NotNull UUID memberId,
    @NotNull IdentifierKind kind,
    @NotNull IdentifierStatus status,
    @Schema(
            description =
                "As it is kept: a phone as +7 and ten digits, a document in letters and digits alone.")
        @NotNull
        String number,
    @Schema(description = "What the document is.") Document.Kind document,
    @Schema(description = "Since when it is the person's; of a document, when it was issued.")
        LocalDate since,
    @Schema(description = "The last day on which it was the person's.") LocalDate until,
    @Schema(description = "The last day on which the document is valid.") LocalDate validUntil,
    @Schema(description = "Whether the person still has the document.") Boolean held,
    @NotNull LocalDate observedOn,
    @NotNull Source source,
    @NotNull Instant recordedAt,
    @NotNull String recordedBy,
    @Schema(description = "When it was corrected or withdrawn.") Instant replacedAt,
    @Schema(description = "The id of what stands in its place.") UUID replacedBy,
    @Schema(description = "Who withdrew it.") String withdrawnBy,
    @Schema(description = "Why it was corrected or withdrawn.") Why why) {

  /**
   * @param number no longer encrypted
   */
  static IdentifierView of(ResultSet row, String number) throws SQLException {
    return new IdentifierView(
        Columns.id(row, "identifier_id"),
        Columns.id(row, "person_id"),
        Columns.code(row, "kind", IdentifierKind.class),
        status(row),
        number,
        Columns.code(row, "document", Document.Kind.class),
        Columns.day(row, "holds_from"),
        Columns.day(row, "holds_until"),
        Columns.day(row, "valid_until"),
        row.getObject("held", Boolean.class),
        Columns.day(row, "observed_on"),
        Columns.code(row, "source", Source.class),
        Columns.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        Columns.instant(row, "replaced_at"),
        Columns.id(row, "replaced_by"),
        row.getString("withdrawn_by"),
        Columns.code(row, "replaced_for", Why.class));
  }

  private static IdentifierStatus status(ResultSet row) throws SQLException {
    if (row.getObject("replaced_at") == null) {
      return IdentifierStatus.STANDS;
    }
    return row.getObject("replaced_by") == null
        ? IdentifierStatus.WITHDRAWN
        : IdentifierStatus.CORRECTED;
  }

  @Override
  public String toString() {
    return "IdentifierView[id=" + id + "]";
  }
}
