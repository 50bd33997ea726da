package kz.tirek.support.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;
import kz.tirek.support.offer.Offer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fills an empty directory with the example of Almaty at start, where {@code
 * tirek.directory.example} says so; several nodes may do it at once. The private persons among the
 * examples are those of the agency of the sample families.
 */
@ApplicationScoped
class ExampleDirectory {

  private static final Logger LOG = Logger.getLogger(ExampleDirectory.class);
  private static final String JOB = "example-directory";

  private final boolean wanted;
  private final Optional<String> agency;
  private final OwnWork work;
  private final ProviderTable providers;
  private final OfferTable offers;
  private final Sql sql;
  private final Today today;

  @Inject
  ExampleDirectory(
      @ConfigProperty(name = "tirek.directory.example", defaultValue = "false") boolean wanted,
      @ConfigProperty(name = "tirek.sample.agency") Optional<String> agency,
      OwnWork work,
      ProviderTable providers,
      OfferTable offers,
      Sql sql,
      Today today) {
    this.wanted = wanted;
    this.agency = agency;
    this.work = work;
    this.providers = providers;
    this.offers = offers;
    this.sql = sql;
    this.today = today;
  }

  void load(@Observes StartupEvent started) {
    if (wanted && isEmpty()) {
      work.run(JOB, agency.orElse(null), this::load);
    }
  }

  private boolean isEmpty() {
    return sql.one("select not exists (select from every_provider())", row -> row.getBoolean(1))
        .orElseThrow();
  }

  private void load() {
    List<Offer> examples = ExampleFile.offers(agency.orElse(null), today.date());
    for (Offer offer : examples) {
      Boolean adult = offer.provider().kind().isPerson() ? true : null;
      providers.add(new KeptProvider(offer.provider(), adult, true, offer.addedOn(), null, 0), JOB);
      offers.add(offer, null, JOB);
    }
    LOG.infof("%d examples put into the directory", examples.size());
  }
}
