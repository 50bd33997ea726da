package kz.tirek.family.regrouping;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact that a split or join recorded or withdrew. */
@Schema(
    description =
        "A fact that a split or join recorded or withdrew; what it says stands in the case file.")
public record RegroupedFact(
    @Schema(description = "The case that it is in.") @NotNull UUID familyId,
    @NotNull UUID id,
    @Schema(description = "Whom it concerns; absent when it concerns the whole family.")
        UUID memberId,
    @Schema(description = "What it is about.", examples = "SCHOOLING") @NotNull String area,
    @Schema(description = "COPIED: it says what a fact of the other case says.") @NotNull How how,
    @Schema(description = "The fact of the other case of which it is a copy.") UUID copiedFrom,
    @Schema(description = "The version in whose place it stands.") UUID replaces) {

  /** What became of a fact. */
  @Schema(name = "RegroupedFactHow", description = "What became of a fact.")
  public enum How {
    RECORDED,
    COPIED,
    WITHDRAWN
  }

  static RegroupedFact of(ResultSet row) throws SQLException {
    UUID from = Columns.id(row, "copied_from");
    boolean added = row.getBoolean("added");
    return new RegroupedFact(
        Columns.id(row, "family_id"),
        Columns.id(row, "fact_id"),
        Columns.id(row, "person_id"),
        row.getString("area"),
        !added ? How.WITHDRAWN : from == null ? How.RECORDED : How.COPIED,
        from,
        Columns.id(row, "replaces"));
  }

  @Override
  public String toString() {
    return "RegroupedFact[id=" + id + "]";
  }
}
