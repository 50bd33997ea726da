package kz.tirek.rulebook.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;

/**
 * A rulebook that is stored.
 *
 * @param sha256 of its archive
 * @param content SHA-256 of the names and texts of its files, however they are packed
 * @param bytes of its archive
 * @param uploadedBy null: it came with the service
 * @param publication that which counts: of those that stand the last one, or else the last that was
 *     taken back; null where it was never published
 */
public record StoredRulebook(
    UUID id,
    String version,
    byte[] sha256,
    byte[] content,
    int bytes,
    Instant uploadedAt,
    String uploadedBy,
    Publication publication) {

  static StoredRulebook of(ResultSet row) throws SQLException {
    return new StoredRulebook(
        Columns.id(row, "rulebook_id"),
        row.getString("version"),
        row.getBytes("sha256"),
        row.getBytes("content"),
        row.getInt("bytes"),
        Columns.instant(row, "uploaded_at"),
        row.getString("uploaded_by"),
        row.getObject("publication_id") == null ? null : Publication.of(row));
  }

  /** Whether it came with the service. */
  public boolean shipped() {
    return uploadedBy == null;
  }
}
