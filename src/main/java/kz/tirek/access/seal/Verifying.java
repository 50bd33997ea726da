package kz.tirek.access.seal;

import java.util.HexFormat;
import java.util.List;
import kz.tirek.access.seal.Verification.Bad;
import kz.tirek.access.seal.Verification.What;
import kz.tirek.access.trail.Marks;

/** Follows the chain, one seal after the other, and stops at the first thing that is wrong. */
final class Verifying {

  /**
   * A seal as the table has it, with its event.
   *
   * @param event null where it is gone
   */
  record Sealed(Link link, SealedEvent event) {}

  private final Chain chain;
  private final Marks marks;
  private final Anchor anchor;
  private Link last;
  private Bad bad;

  /**
   * @param last the seal before the first that is to be checked
   * @param anchor a seal that the chain must have; may be null
   */
  Verifying(Chain chain, Marks marks, Link last, Anchor anchor) {
    this.chain = chain;
    this.marks = marks;
    this.last = last;
    this.anchor = anchor;
  }

  /** The last seal that is as it should be. */
  Link last() {
    return last;
  }

  Bad bad() {
    return bad;
  }

  /**
   * Checks the next seals.
   *
   * @param sequences of all events, sealed or not, from the last seal to the last of these
   */
  void follow(List<Sealed> seals, List<Long> sequences) {
    int event = 0;
    for (Sealed sealed : seals) {
      Link link = sealed.link();
      while (bad == null && event < sequences.size() && sequences.get(event) < link.sequence()) {
        bad = stranger(link, sequences.get(event));
        event++;
      }
      if (bad == null) {
        bad = check(sealed);
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

  private Bad check(Sealed sealed) {
    Link link = sealed.link();
    if (link.position() != last.position() + 1) {
      return new Bad(last.position() + 1, null, What.DELETED);
    }
    if (sealed.event() == null) {
      return new Bad(link.position(), link.sequence(), What.DELETED);
    }
    if (link.sequence() <= last.sequence() || !chain.next(last, sealed.event()).isSameAs(link)) {
      return new Bad(link.position(), link.sequence(), What.CHANGED);
    }
    if (!marks.isOf(sealed.event().event(), sealed.event().mac())) {
      return new Bad(link.position(), link.sequence(), What.INSERTED);
    }
    boolean anchored = anchor != null && anchor.position() == link.position();
    return anchored && !HexFormat.of().formatHex(link.hash()).equalsIgnoreCase(anchor.hash())
        ? new Bad(link.position(), link.sequence(), What.REWRITTEN)
        : null;
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
    boolean short_ = anchor != null && anchor.position() > last.position();
    if (!whole || short_) {
      bad = new Bad(last.position() + 1, null, What.CUT);
    }
  }
}
