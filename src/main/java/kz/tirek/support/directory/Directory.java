package kz.tirek.support.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import kz.tirek.shared.time.Today;
import kz.tirek.support.directory.DirectoryVersion.Look;

/**
 * What is in the directory, in memory. Each call looks whether anybody changed it, on whatever
 * node, and reads it again where somebody did.
 */
@Singleton
public class Directory {

  private final DirectoryVersion version;
  private final OfferTable offers;
  private final Today today;
  private volatile Snapshot last;

  @Inject
  Directory(DirectoryVersion version, OfferTable offers, Today today) {
    this.version = version;
    this.offers = offers;
    this.today = today;
  }

  /** The directory as it is now. */
  public Snapshot snapshot() {
    Look look = version.look();
    LocalDate day = today.date();
    if (look.ours()) {
      // nobody else sees yet what this transaction changed, and perhaps never will
      return Snapshot.of(look.version(), day, offers.everyOne());
    }
    Snapshot known = last;
    return known != null && known.isOf(look.version(), day) ? known : read(day);
  }

  /** One reads, and the others wait for it. */
  private synchronized Snapshot read(LocalDate day) {
    // before the offers: what is written in between is read again then, and never overlooked
    long now = version.look().version();
    Snapshot known = last;
    if (known == null || !known.isOf(now, day)) {
      known = Snapshot.of(now, day, offers.everyOne());
      last = known;
    }
    return known;
  }
}
