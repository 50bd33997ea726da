package kz.tirek.family.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import kz.tirek.shared.sql.Columns;

/** What was said, as one of the two cases has it. */
record Link(
    UUID id,
    UUID family,
    LinkKind kind,
    UUID person,
    UUID otherFamily,
    UUID otherPerson,
    Source source,
    Instant at,
    String by,
    Instant undoneAt,
    String undoneBy) {

  static Link of(ResultSet row) throws SQLException {
    return new Link(
        Columns.id(row, "link_id"),
        Columns.id(row, "family_id"),
        Columns.code(row, "kind", LinkKind.class),
        Columns.id(row, "person_id"),
        Columns.id(row, "other_family"),
        Columns.id(row, "other_person"),
        Columns.code(row, "source", Source.class),
        Columns.instant(row, "at"),
        row.getString("made_by"),
        Columns.instant(row, "undone_at"),
        row.getString("undone_by"));
  }

  /** The same, as the other case has it. */
  Link fromThere() {
    return new Link(
        id, otherFamily, kind, otherPerson, family, person, source, at, by, undoneAt, undoneBy);
  }

  @Override
  public String toString() {
    return "Link[id=" + id + "]";
  }
}
