package kz.tirek.assessment.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Work on all open cases, and how far it is. It names no case.
 *
 * @param rulebook the version by which cases are judged
 * @param against the version with which that is compared; null where it is compared with none
 * @param day the day for which cases are judged
 * @param askedBy null where nobody asked
 * @param progress null until it has begun
 * @param endedAt null until it has ended
 */
public record Job(
    UUID id,
    Kind kind,
    String rulebook,
    String against,
    LocalDate day,
    Instant askedAt,
    String askedBy,
    State state,
    Progress progress,
    Instant begunAt,
    Instant endedAt) {

  /** What it is for. */
  @Schema(name = "BulkJobKind", description = "What long work on all open cases is for.")
  public enum Kind {
    /** Every open case is judged again, since another version of the rulebook is in force. */
    PUBLICATION,
    /** Every open case is judged again, since a new day has begun. */
    DAY,
    /**
     * What another version of the rulebook would change is counted; nothing is stored of a case.
     */
    IMPACT
  }

  /** How it stands. */
  @Schema(name = "BulkJobState", description = "How long work on all open cases stands.")
  public enum State {
    /** Nobody has begun it yet. */
    WAITING,
    RUNNING,
    DONE,
    /** Another one came that judges the same cases again. */
    SUPERSEDED,
    /** The version of the rulebook cannot be used any more. */
    FAILED
  }

  /**
   * How many cases it has come to.
   *
   * @param total how many there were when it began
   * @param done those that it has judged, cases that were opened meanwhile among them
   * @param changed those of {@code done} of which the answers are other ones
   * @param failed those that could not be judged, which the log names by their ids; they are none
   *     of {@code done}
   */
  public record Progress(int total, int done, int changed, int failed) {}
}
