package kz.tirek.situation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.family.StoredCase;
import kz.tirek.family.facts.FactReader;
import kz.tirek.shared.problem.Problem;

/** Reads everything known of a family at one moment. */
@ApplicationScoped
public class CaseFiles {

  private final CaseStore cases;
  private final FactReader reader;
  private final Clock clock;

  @Inject
  CaseFiles(CaseStore cases, FactReader reader, Clock clock) {
    this.cases = cases;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * What held on a day, as far as it is recorded now.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public CaseFile read(String agency, UUID familyId, LocalDate asOf) {
    return read(agency, familyId, asOf, clock.instant()).orElseThrow(Problem::notFound);
  }

  /**
   * What held on a day, as far as it was recorded by an instant; nothing where the agency had no
   * such case by then.
   */
  public Optional<CaseFile> read(String agency, UUID familyId, LocalDate asOf, Instant knownOn) {
    return cases.read(agency, familyId, asOf, knownOn).map(stored -> of(stored, asOf, knownOn));
  }

  /** The file of a case that was read. */
  public CaseFile of(StoredCase stored, LocalDate asOf, Instant knownOn) {
    return CaseFileAssembly.of(stored, reader, asOf, knownOn);
  }
}
