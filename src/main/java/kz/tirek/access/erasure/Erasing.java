package kz.tirek.access.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kz.tirek.access.legalhold.LegalHolds;
import kz.tirek.shared.held.AllHeld;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Sql;

/** Erases cases, and people from them. */
@ApplicationScoped
class Erasing {

  private static final String BEGIN = "select set_config('tirek.erased', ?, true)";

  private final AllHeld held;
  private final LegalHolds holds;
  private final Tombstones tombstones;
  private final Sql sql;

  @Inject
  Erasing(AllHeld held, LegalHolds holds, Tombstones tombstones, Sql sql) {
    this.held = held;
    this.holds = holds;
    this.tombstones = tombstones;
    this.sql = sql;
  }

  /**
   * The version of a case that nobody else changes, holds, moves or erases until the transaction is
   * over.
   *
   * @throws Problem 404 where there is none
   */
  int lock(UUID family) {
    return holds.lock(family);
  }

  /**
   * Erases a case that is locked, or a person from it, and leaves a tombstone.
   *
   * @param person null: the whole case
   * @throws Problem 409 where a legal hold is on it
   */
  void erase(UUID family, UUID person, String agency, ErasureReason reason, String by) {
    if (holds.find(family).isPresent()) {
      throw Problem.conflict("legal-hold");
    }
    sql.one(BEGIN, row -> row.getString(1), family.toString());
    held.erase(family, person);
    tombstones.add(family, person, agency, reason, by);
  }
}
