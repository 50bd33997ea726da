package kz.tirek.access.held;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** Since when until when somebody had a case, knew alone of it, or reached it in an emergency. */
@Singleton
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
