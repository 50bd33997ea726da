package kz.tirek.shared.division;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Persons who go from one case to another.
 *
 * @param id of the split or join
 * @param from the case that they leave; of a join it ends
 * @param to the case that they come to; of a split it is new
 * @param at truncated to microseconds, as the database keeps it
 */
public record Division(
    UUID id,
    Kind kind,
    UUID from,
    UUID to,
    List<UUID> persons,
    LocalDate on,
    String agency,
    String by,
    Instant at) {

  /** Splits and joins. */
  @Schema(
      name = "RegroupingKind",
      description = "SPLIT: some leave a case for a new one. JOIN: all of a case come to another.")
  public enum Kind {
    /** Some leave a case for a new one of their own. */
    SPLIT,
    /** All of a case come to another one. */
    JOIN
  }
}
