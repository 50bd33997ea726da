package kz.tirek.access.caseload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody has a case no longer. */
@Schema(
    name = "AssignmentEnd",
    description =
        "Why a worker has a case no longer. MOVED: it went to another with the whole caseload.")
public enum AssignmentEnd {
  WORKER_LEFT,
  WORKLOAD,
  FAMILY_WISH,
  WORKER_WISH,
  CONFLICT_OF_INTEREST,
  MISTAKE,
  MOVED,
  OTHER
}
