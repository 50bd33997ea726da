package kz.tirek.access.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kz.tirek.shared.event.CaseOpened;

/** Writes down whose case a new one is. */
@ApplicationScoped
class Caseload {

  private final Assignments assignments;

  @Inject
  Caseload(Assignments assignments) {
    this.assignments = assignments;
  }

  /** Whoever takes a household in has its case. */
  void opened(@Observes CaseOpened opened) {
    if (opened.worker() != null) {
      assignments.add(opened.family(), assignments.newId(), opened.worker(), opened.worker());
    }
  }
}
