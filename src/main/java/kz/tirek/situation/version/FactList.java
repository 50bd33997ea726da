package kz.tirek.situation.version;

import kz.tirek.situation.facts.FactKind;
import kz.tirek.situation.facts.FactKinds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lists of facts of which it is known whether they are whole. */
@Schema(
    name = "FactListName",
    description =
        "A list of facts of the family, or of a member: registrations, needed care, jobs and duties.")
public enum FactList {
  REGISTRATIONS(FactKinds.REGISTRATION),
  NEEDED_CARE(FactKinds.NEEDED_CARE),
  JOBS(FactKinds.JOB),
  DUTIES(FactKinds.DUTY),
  INCOMES(FactKinds.INCOME),
  DEBTS(FactKinds.DEBT),
  BENEFITS_RECEIVED(FactKinds.BENEFIT_RECEIVED),
  TIES(FactKinds.TIE),
  ENCOUNTERS(FactKinds.ENCOUNTER),
  INCIDENTS(FactKinds.INCIDENT);

  private final FactKind<?> kind;

  FactList(FactKind<?> kind) {
    this.kind = kind;
  }

  FactKind<?> kind() {
    return kind;
  }

  /** Whether only those can tell whether it is whole who work with the family. */
  boolean hidesSome() {
    return this == DEBTS || this == TIES;
  }
}
