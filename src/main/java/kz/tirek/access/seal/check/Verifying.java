package kz.tirek.access.seal.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.tirek.access.seal.chain.Anchor;
import kz.tirek.access.seal.chain.Chain;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.SealedEvent;
import kz.tirek.access.seal.check.Verification.Bad;
import kz.tirek.access.seal.check.Verification.What;
import kz.tirek.access.trail.Marks;

/** Follows the chain, one seal after the other, and stops at the first thing that is wrong. */
final class Verifying {

  /**
   * A seal as the table has it, with its event.
   *
   * @param at when it was made
   * @param event null where it is gone
   */
  record Sealed(Link link, Instant at, SealedEvent event) {}

  /**
   * What stands between two seals.
   *
   * @param sequences of all events, sealed or not, up to the last of these seals
   * @param copies of those that are another event once more
   */
  record Stretch(List<Sealed> seals, List<Long> sequences, Set<Long> copies) {}

  private final Chain chain;
  private final Marks marks;
  private final List<Anchor> anchors;
  private Link last;
  private Bad bad;

  /**
   * @param last the seal before the first that is to be checked
   * @param anchors seals that the chain must have
   */
  Verifying(Chain chain, Marks marks, Link last, List<Anchor> anchors) {
    this.chain = chain;
    this.marks = marks;
    this.last = last;
    this.anchors = anchors;
  }

  /** The last seal that is as it should be. */
  Link last() {
    return last;
  }

  Bad bad() {
    return bad;
  }

  /** Checks the next seals. */
  void follow(Stretch stretch) {
    List<Long> sequences = stretch.sequences();
    int event = 0;
    for (Sealed sealed : stretch.seals()) {
      Link link = sealed.link();
      while (bad == null && event < sequences.size() && sequences.get(event) < link.sequence()) {
        bad = stranger(link, sequences.get(event));
        event++;
      }
      if (bad == null) {
        bad = check(sealed, stretch.copies());
      }
      if (bad != null) {
        return;
      }
      event++;
      last = link;
    }
  }

  /** An event between two seals: its own seal is gone, or it was never sealed. */
  private Bad stranger(Link next, long sequence) {
    boolean gap = next.position() > last.position() + 1;
    return new Bad(last.position() + 1, sequence, gap ? What.SEAL_DELETED : What.INSERTED);
  }

  private Bad check(Sealed sealed, Set<Long> copies) {
    Link link = sealed.link();
    if (link.position() != last.position() + 1) {
      return new Bad(last.position() + 1, null, What.DELETED);
    }
    if (sealed.event() == null) {
      return new Bad(link.position(), link.sequence(), What.DELETED);
    }
    if (link.sequence() <= last.sequence()
        || !chain.next(last, sealed.event(), sealed.at()).isSameAs(link)) {
      return new Bad(link.position(), link.sequence(), What.CHANGED);
    }
    if (!marks.isOf(sealed.event().event(), sealed.event().mac())
        || copies.contains(link.sequence())) {
      return new Bad(link.position(), link.sequence(), What.INSERTED);
    }
    return anchors.stream().allMatch(anchor -> anchor.fits(link))
        ? null
        : new Bad(link.position(), link.sequence(), What.REWRITTEN);
  }

  /**
   * Checks the end of the chain.
   *
   * @param head as the table has it; null where there is none
   * @param mac what the head is known by
   */
  void end(Link head, byte[] mac) {
    if (bad != null) {
      return;
    }
    boolean whole =
        head == null ? last.position() == 0 : chain.isHead(head, mac) && head.isSameAs(last);
    boolean goesOn = anchors.stream().anyMatch(anchor -> anchor.position() > last.position());
    if (!whole || goesOn) {
      bad = new Bad(last.position() + 1, null, What.CUT);
    }
  }
}
