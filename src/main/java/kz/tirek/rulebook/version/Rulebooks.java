package kz.tirek.rulebook.version;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.time.Today;
import org.jboss.logging.Logger;

/**
 * The rulebooks that the service knows, and which of them judges a day: that which was published
 * with the latest start on or before it, and where there is none, the shipped one. Ask it for each
 * judgement: what is in force changes while the service runs, on every node within some seconds.
 *
 * <p>A published rulebook that cannot be used, because the language of conditions is another by
 * now, is passed over as if it had not been published; {@link #unusable} tells of it. A shipped one
 * that is broken keeps the service from starting.
 */
@Singleton
@Startup
public class Rulebooks {

  private static final Logger LOG = Logger.getLogger(Rulebooks.class);

  /** So many are kept compiled. */
  private static final int MOST_KEPT = 8;

  private final Rulebook shipped = ShippedRulebook.read();
  private final RulebookTable table;
  private final PublicationTable publications;
  private final Shipping shipping;
  private final Today today;

  /** Empty stands for one that cannot be used. */
  private final Map<String, Optional<Rulebook>> compiled =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Rulebook>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  private volatile Standing standing = new Standing(-1, List.of());
  private volatile boolean changed = true;

  /** What is published, as of the last look. */
  private record Standing(long changes, List<Publication> publications) {}

  @Inject
  Rulebooks(RulebookTable table, PublicationTable publications, Shipping shipping, Today today) {
    this.table = table;
    this.publications = publications;
    this.shipping = shipping;
    this.today = today;
  }

  void start(@Observes StartupEvent event) {
    shipping.keep(shipped.version());
    look();
  }

  /** Somebody published on this node; others hear of it when they look. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RulebookPublished event) {
    changed = true;
  }

  @Scheduled(
      identity = "look-for-rulebooks",
      every = "{tirek.rulebooks.look-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void lookSoon() {
    try {
      look();
    } catch (RuntimeException unreadable) {
      // requests say more loudly that the database is away; until it is back, what is known counts
      LOG.debug("it could not be looked whether a rulebook was published");
    }
  }

  /** Looks whether another one was published, and compiles it before anybody has to wait for it. */
  public synchronized void look() {
    changed = false;
    long changes = publications.changes();
    if (changes != standing.changes) {
      Standing next = new Standing(changes, publications.standing());
      judging(next, today.date());
      standing = next;
    }
  }

  /** That which the service came with; it judges what no published one does. */
  public Rulebook shipped() {
    return shipped;
  }

  /** How often something was published or taken back, as far as is known here. */
  public long changes() {
    if (changed) {
      look();
    }
    return standing.changes;
  }

  /** The rulebook that judges today. */
  public Rulebook inForce() {
    return on(today.date());
  }

  /** The rulebook that judges a day. */
  public Rulebook on(LocalDate day) {
    if (changed) {
      look();
    }
    return judging(standing, day);
  }

  /**
   * The rulebook of this version, published or not; empty where there is none, or it cannot be used
   * as it is.
   */
  public Optional<Rulebook> version(String version) {
    Optional<Rulebook> kept = compiled.get(version);
    if (kept != null) {
      return kept;
    }
    if (version.equals(shipped.version()) && !shipping.isUploadedOtherwise()) {
      return Optional.of(shipped);
    }
    return compile(version);
  }

  /** Versions that are published and were found to be of no use. */
  public Set<String> unusable() {
    Set<String> unusable = new TreeSet<>();
    for (Publication publication : standing.publications) {
      if (Optional.empty().equals(compiled.get(publication.version()))) {
        unusable.add(publication.version());
      }
    }
    return unusable;
  }

  private Rulebook judging(Standing published, LocalDate day) {
    for (Publication publication : published.publications) {
      if (!publication.from().isAfter(day)) {
        Optional<Rulebook> rulebook = version(publication.version());
        if (rulebook.isPresent()) {
          return rulebook.get();
        }
      }
    }
    return shipped;
  }

  /** One after the other: those who ask for the same one wait for it. */
  private synchronized Optional<Rulebook> compile(String version) {
    Optional<Rulebook> kept = compiled.get(version);
    if (kept != null) {
      return kept;
    }
    Optional<byte[]> archive = table.archive(version);
    if (archive.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rulebook> rulebook;
    try {
      rulebook =
          Optional.of(RulebookFiles.read(ShippedRulebook.CITY, Archive.unpack(archive.get())));
    } catch (BrokenRulebookException broken) {
      LOG.errorf("The rulebook %s cannot be used: %s", version, broken.getMessage());
      rulebook = Optional.empty();
    }
    compiled.put(version, rulebook);
    return rulebook;
  }
}
