package kz.tirek.access.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** Since when until when somebody had a case, knew alone of it, or reached it in an emergency. */
@ApplicationScoped
class HeldCaseload extends HeldInTables {

  @Inject
  HeldCaseload(HeldRows rows) {
    super(
        rows,
        HeldTable.of("assignment", "assignments", "assignment_id").without("worker"),
        HeldTable.of("restriction", "restrictions", "restriction_id").without("workers"),
        HeldTable.of("emergency_access", "emergencyAccess", "emergency_id").without("worker"));
  }
}
