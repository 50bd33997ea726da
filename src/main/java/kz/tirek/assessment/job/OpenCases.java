package kz.tirek.assessment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import kz.tirek.family.CaseStore;
import kz.tirek.family.CaseStore.OpenCase;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import org.jboss.logging.Logger;

/** Reads the case files of many open cases at once. */
@ApplicationScoped
public class OpenCases {

  private static final Logger LOG = Logger.getLogger(OpenCases.class);

  private final CaseStore cases;
  private final CaseFiles files;
  private final Clock clock;

  @Inject
  OpenCases(CaseStore cases, CaseFiles files, Clock clock) {
    this.cases = cases;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Hands on the case files of the open cases whose ids follow one and do not follow another, as
   * they are known now, without the numbers that name people. One that cannot be judged keeps the
   * others from nothing; the log has its id.
   *
   * @return how many could not be judged
   */
  public int each(UUID after, UUID upTo, LocalDate day, Consumer<CaseFile> judge) {
    Instant now = clock.instant();
    int failed = 0;
    for (OpenCase found : cases.readOpen(after, upTo, day, now)) {
      failed += judged(found, day, now, judge) ? 0 : 1;
    }
    return failed;
  }

  /**
   * Hands on the case file of one case that is open, in the same way.
   *
   * @param failed is told the version of a case that cannot be judged
   * @return whether there is such a case, and it is open
   */
  public boolean one(UUID family, LocalDate day, Consumer<CaseFile> judge, IntConsumer failed) {
    Instant now = clock.instant();
    List<OpenCase> found = cases.readOpen(before(family), family, day, now);
    for (OpenCase open : found) {
      if (!judged(open, day, now, judge)) {
        failed.accept(open.version());
      }
    }
    return !found.isEmpty();
  }

  /** The greatest id that is less, in the order of the database. */
  private static UUID before(UUID id) {
    long least = id.getLeastSignificantBits();
    return new UUID(id.getMostSignificantBits() - (least == 0 ? 1 : 0), least - 1);
  }

  private boolean judged(OpenCase found, LocalDate day, Instant now, Consumer<CaseFile> judge) {
    try {
      judge.accept(files.of(found.stored(), day, now));
      return true;
    } catch (RuntimeException unreadable) {
      // its message could quote a fact
      LOG.errorf("case %s could not be judged: %s", found.id(), unreadable.getClass().getName());
      return false;
    }
  }
}
