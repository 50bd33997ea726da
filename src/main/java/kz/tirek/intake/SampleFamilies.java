package kz.tirek.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.json.Json;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The study's thirteen families as sample data, taken in at start for the agency that {@code
 * tirek.sample.agency} names, unless it has a case already; they are the cases of {@code
 * tirek.sample.caseworker}, or nobody's.
 */
@ApplicationScoped
class SampleFamilies {

  private static final Logger LOG = Logger.getLogger(SampleFamilies.class);
  private static final String JOB = "sample-data";
  private static final String FILE = "/sample/study-families.json";

  private final Optional<String> agency;
  private final Optional<String> caseworker;
  private final OwnWork work;
  private final Intake intake;
  private final Families families;
  private final Json json;
  private final KnownCodes codes;
  private final Today today;
  private final Clock clock;

  @Inject
  SampleFamilies(
      @ConfigProperty(name = "tirek.sample.agency") Optional<String> agency,
      @ConfigProperty(name = "tirek.sample.caseworker") Optional<String> caseworker,
      OwnWork work,
      Intake intake,
      Families families,
      Json json,
      KnownCodes codes,
      Today today,
      Clock clock) {
    this.agency = agency;
    this.caseworker = caseworker;
    this.work = work;
    this.intake = intake;
    this.families = families;
    this.json = json;
    this.codes = codes;
    this.today = today;
    this.clock = clock;
  }

  void load(@Observes StartupEvent started) {
    agency.ifPresent(name -> work.run(JOB, name, () -> load(name)));
  }

  private void load(String agency) {
    if (families.any(agency)) {
      return;
    }
    LocalDate day = today.date();
    Recording recording =
        new Recording(agency, JOB, clock.instant().truncatedTo(ChronoUnit.MICROS));
    List<NewHousehold> households = read();
    for (NewHousehold household : households) {
      List<FieldError> errors = new HouseholdCheck(household, day, day, codes).errors();
      if (!errors.isEmpty()) {
        throw new IllegalStateException(FILE + " has errors: " + errors);
      }
      intake.take(families.newId(), household, day, recording, caseworker.orElse(null));
    }
    LOG.infof("%d sample families taken in for the agency %s", households.size(), agency);
  }

  private List<NewHousehold> read() {
    try (InputStream file = SampleFamilies.class.getResourceAsStream(FILE)) {
      return List.of(json.read(file.readAllBytes(), NewHousehold[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
