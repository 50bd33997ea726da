package kz.tirek.intake.told;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.StoredCase;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Source;
import kz.tirek.family.log.FactValues;
import kz.tirek.intake.NewHousehold;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;

/** Makes the case file that an intake of a household would make, without taking it in. */
@Singleton
public class ToldFiles {

  private final CaseFiles files;
  private final FactValues values;
  private final Today today;
  private final Clock clock;

  @Inject
  ToldFiles(CaseFiles files, FactValues values, Today today, Clock clock) {
    this.files = files;
    this.values = values;
    this.today = today;
    this.clock = clock;
  }

  /**
   * The case file of a household on a day.
   *
   * @param family the id that the case file is to have
   * @param household checked
   * @param members the ids of its members, by their places
   * @param asOf the day whose facts are wanted
   */
  public CaseFile of(UUID family, NewHousehold household, List<UUID> members, LocalDate asOf) {
    LocalDate day = today.date().isBefore(asOf) ? today.date() : asOf;
    Observed observed = Observed.or(household.observed(), new Observed(day, Source.FAMILY_SAID));
    Instant now = clock.instant();
    StoredCase told = new ToldFacts(values, household, members, asOf, observed, now).asCase(family);
    return files.of(told, asOf, now);
  }
}
