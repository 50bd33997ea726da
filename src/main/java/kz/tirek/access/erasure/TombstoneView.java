package kz.tirek.access.erasure;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left of an erased case, or of a person who was erased from one. */
@Schema(
    name = "Tombstone",
    description =
        "What is left of an erased case, or of a person who was erased from one. It names nobody.")
public record TombstoneView(
    @NotNull UUID id,
    @NotNull UUID familyId,
    @Schema(description = "Who was erased from the case; absent: the case.") UUID person,
    @NotNull ErasureReason reason,
    @NotNull Instant erasedAt,
    @Schema(description = "The person or job that did it.") @NotNull String erasedBy) {

  static TombstoneView of(ResultSet row) throws SQLException {
    return new TombstoneView(
        Columns.id(row, "tombstone_id"),
        Columns.id(row, "family_id"),
        Columns.id(row, "person_id"),
        Columns.code(row, "reason", ErasureReason.class),
        Columns.instant(row, "erased_at"),
        row.getString("erased_by"));
  }
}
