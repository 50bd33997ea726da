package kz.tirek.family.regrouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.sql.Columns;

/** A split or a join, as it was written down. */
record Regrouping(Division division, String reason, Instant undoneAt, String undoneBy) {

  static Regrouping of(ResultSet row, String agency) throws SQLException {
    boolean came = row.getBoolean("came");
    UUID here = Columns.id(row, "family_id");
    UUID other = Columns.id(row, "other_family");
    return new Regrouping(
        new Division(
            Columns.id(row, "regrouping_id"),
            Columns.code(row, "kind", Division.Kind.class),
            came ? other : here,
            came ? here : other,
            Stream.of((UUID[]) row.getArray("persons").getArray()).toList(),
            Columns.day(row, "on_day"),
            agency,
            row.getString("made_by"),
            Columns.instant(row, "at")),
        row.getString("reason"),
        Columns.instant(row, "undone_at"),
        row.getString("undone_by"));
  }

  UUID id() {
    return division.id();
  }

  /** The other case. */
  UUID otherThan(UUID family) {
    return division.from().equals(family) ? division.to() : division.from();
  }

  @Override
  public String toString() {
    return "Regrouping[...]";
  }
}
