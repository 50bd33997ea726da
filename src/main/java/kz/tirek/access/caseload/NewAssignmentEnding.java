package kz.tirek.access.caseload;

import java.util.List;
import kz.tirek.shared.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is to have a case no longer. */
@Schema(description = "That a worker is to have a case no longer.")
public record NewAssignmentEnding(AssignmentEnd reason) {

  List<FieldError> errors() {
    // only a move says so
    return reason == AssignmentEnd.MOVED
        ? List.of(FieldError.pointer("/reason", "not-allowed"))
        : List.of();
  }
}
