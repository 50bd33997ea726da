package kz.tirek.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;

/** Case files for what is given into the family's hands, and so into anybody's. */
@ApplicationScoped
public class FamilyFiles {

  private final CaseFiles files;
  private final Today today;

  @Inject
  FamilyFiles(CaseFiles files, Today today) {
    this.files = files;
    this.today = today;
  }

  /**
   * What held on a day, without debts, religious ties and who registered the family, whoever asks.
   *
   * @param asOf today when null
   * @throws kz.tirek.shared.problem.Problem 404 where the agency has no such case
   */
  public CaseFile withoutRestrictedFacts(String agency, UUID id, LocalDate asOf) {
    return files.read(agency, id, asOf == null ? today.date() : asOf).withoutRestrictedFacts();
  }
}
