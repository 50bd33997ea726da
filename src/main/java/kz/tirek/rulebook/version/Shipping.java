package kz.tirek.rulebook.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.time.Today;
import org.jboss.logging.Logger;

/**
 * Keeps the rulebook that the service is shipped with among the others, so that what it judged can
 * be judged again when the service is shipped with another one.
 */
@ApplicationScoped
class Shipping {

  private static final Logger LOG = Logger.getLogger(Shipping.class);

  /** No day before it is ever judged. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private final RulebookTable table;
  private final PublicationTable publications;
  private final OwnWork work;
  private final Event<RulebookPublished> published;
  private final Today today;
  private volatile boolean uploadedOtherwise;

  @Inject
  Shipping(
      RulebookTable table,
      PublicationTable publications,
      OwnWork work,
      Event<RulebookPublished> published,
      Today today) {
    this.table = table;
    this.publications = publications;
    this.work = work;
    this.published = published;
    this.today = today;
  }

  void keep(String version) {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(ShippedFiles.all(ShippedRulebook.CITY));
    byte[] content = Archive.digest(files);
    Optional<StoredRulebook> kept = table.find(version);
    boolean same = kept.isPresent() && Arrays.equals(kept.get().content(), content);
    uploadedOtherwise = kept.isPresent() && !same && !kept.get().shipped();
    if (uploadedOtherwise) {
      LOG.errorf("The shipped rulebook goes by the version of another one, %s", version);
    } else if (!same) {
      work.run("keep-shipped-rulebook", null, () -> ship(version, files, content));
    }
  }

  private void ship(String version, SortedMap<String, String> files, byte[] content) {
    // another node may be starting too, or publishing: what it publishes later judges later
    publications.changesAlone();
    if (table.ship(publications.newId(), version, Archive.pack(files), content)) {
      String judging = publications.judging(today.date()).map(Publication::version).orElse(version);
      published.fire(new RulebookPublished(judging, FIRST_DAY));
    }
  }

  /** Whether somebody brought in another rulebook under the version of the shipped one. */
  boolean isUploadedOtherwise() {
    return uploadedOtherwise;
  }
}
