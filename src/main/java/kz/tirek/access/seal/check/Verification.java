package kz.tirek.access.seal.check;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check of the trail found.
 *
 * @param from the first position that was checked
 * @param to the last position that was checked; from - 1 where there was none
 * @param more whether the chain goes on after it
 * @param firstBad the first thing that is wrong; null where all is well
 * @param unsealed how many events wait to be sealed
 * @param oldestUnsealed when the first of them happened; null where there are none
 */
public record Verification(
    long from, long to, boolean more, Bad firstBad, long unsealed, Instant oldestUnsealed) {

  public boolean intact() {
    return firstBad == null;
  }

  /**
   * Something that is wrong with the trail.
   *
   * @param position in the chain; where a record was put in, the position that it would have
   * @param sequence of the record; null where it is gone with its seal
   */
  public record Bad(long position, Long sequence, What what) {}

  /** What can be wrong with a trail. */
  @Schema(
      name = "TrailDamage",
      description =
          "What is wrong with the trail. CHANGED: the record, or its seal, is not what was sealed."
              + " DELETED: the record is gone. SEAL_DELETED: the record's seal is gone. INSERTED: a"
              + " record that the service did not write, that was written before, or that was never sealed, stands among the sealed ones. CUT: the end of the chain is"
              + " gone. REWRITTEN: the chain is not the one that the anchor was taken from.")
  public enum What {
    CHANGED,
    DELETED,
    SEAL_DELETED,
    INSERTED,
    CUT,
    REWRITTEN
  }
}
