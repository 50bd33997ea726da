package kz.tirek.access.seal.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The end of the chain as this process saw it last. Whoever cuts the tail off can put an old head
 * back, and nothing in the database would tell; a process that still runs remembers a later one.
 */
@ApplicationScoped
public class KnownHead {

  private static final Logger LOG = Logger.getLogger(KnownHead.class);

  private volatile Link known = Link.START;
  private volatile boolean lost;

  /**
   * Takes down where the chain ends; false, and nothing is taken down, where that is before the
   * known end.
   */
  public synchronized boolean see(Link head) {
    boolean before =
        head.position() < known.position()
            || head.position() == known.position() && !head.isSameAs(known);
    if (before && !lost) {
      LOG.errorf(
          "The audit trail was cut: it ended at seal %d and now ends at %d",
          known.position(), head.position());
    }
    lost = before;
    if (!before) {
      known = head;
    }
    return !before;
  }

  /** Whether the chain ended before the known end when it was seen last. */
  public boolean isLost() {
    return lost;
  }

  /** A seal that the chain must have; empty where none was seen yet. */
  public Optional<Anchor> anchor() {
    Link now = known;
    return now.position() == 0 ? Optional.empty() : Optional.of(Anchor.of(now, null));
  }

  /** As after a start. */
  public void forget() {
    known = Link.START;
    lost = false;
  }
}
