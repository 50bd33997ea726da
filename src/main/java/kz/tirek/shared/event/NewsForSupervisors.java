package kz.tirek.shared.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that supervisors are to be told, in the transaction in which it happened. Of a
 * restricted case those alone are told who are named on it.
 *
 * @param agency whose supervisors; null: those of every agency, which only the service's own work
 *     may tell
 * @param family the case; null where it is about none
 * @param about the id of what it is about beside the case; may be null
 * @param worker the colleague it is about; may be null
 * @param by the person, program or job that did it
 */
public record NewsForSupervisors(
    Kind kind, String agency, UUID family, UUID about, String worker, String by) {

  /** Kinds of news; the text of each is the message {@code notice.<KIND>}. */
  @Schema(
      name = "NoticeKind",
      description =
          "EMERGENCY_ACCESS: a worker took emergency access to the case; about is its id."
              + " RESTRICTED_CASE_NOT_MOVED: a worker's cases went to another, and this one did not."
              + " SUPERVISOR_NAMED: an administrator named a further supervisor, the worker, on the restricted case."
              + " TRANSFER_REQUESTED, TRANSFER_ACCEPTED, TRANSFER_REFUSED, TRANSFER_WITHDRAWN: another agency asks this one to take a"
              + " case, or says what came of it; about is the transfer's id."
              + " LIKELY_DUPLICATE: the case may be of the same family as another, which the worker who took it in is not shown. Where"
              + " the other one is of the same agency, about is its id; where it is of another agency, about is an id that the notices"
              + " of both have; absent where the case is restricted."
              + " MUNICIPAL_NOTICE: a system of the city said something of somebody in the case that was not recorded by itself; about"
              + " is the id of what it said, absent where nothing of it is kept.")
  public enum Kind {
    EMERGENCY_ACCESS,
    RESTRICTED_CASE_NOT_MOVED,
    SUPERVISOR_NAMED,
    TRANSFER_REQUESTED,
    TRANSFER_ACCEPTED,
    TRANSFER_REFUSED,
    TRANSFER_WITHDRAWN,
    LIKELY_DUPLICATE,
    MUNICIPAL_NOTICE
  }
}
