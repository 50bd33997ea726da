package kz.tirek.access.seal.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tirek.access.seal.chain.Anchor;
import kz.tirek.access.seal.chain.Chain;
import kz.tirek.access.seal.chain.ChainEnd;
import kz.tirek.access.seal.chain.ChainEnd.Head;
import kz.tirek.access.seal.chain.KnownHead;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.TrailScope;
import kz.tirek.access.seal.check.Verification.Bad;
import kz.tirek.access.seal.check.Verification.What;
import kz.tirek.access.seal.check.Verifying.Stretch;
import kz.tirek.access.trail.Marks;

/** Checks that the trail is as it was sealed. */
@ApplicationScoped
public class TrailCheck {

  private static final int CHUNK = 2_000;

  private final ChainEnd chainEnd;
  private final SealedStretches stretches;
  private final Chain chain;
  private final Marks marks;
  private final TrailScope scope;
  private final KnownHead known;

  @Inject
  TrailCheck(
      ChainEnd chainEnd,
      SealedStretches stretches,
      Chain chain,
      Marks marks,
      TrailScope scope,
      KnownHead known) {
    this.chainEnd = chainEnd;
    this.stretches = stretches;
    this.chain = chain;
    this.marks = marks;
    this.scope = scope;
    this.known = known;
  }

  /**
   * Checks a stretch of the trail, and its end where the stretch reaches it.
   *
   * @param from the first position to check, from 1; the seal before it is believed
   * @param most how many seals to check at most
   * @param anchor a seal that the chain must have; may be null
   */
  public Verification check(long from, int most, Anchor anchor) {
    try {
      scope.wholeTrail();
      // read before the head, which is there or later
      List<Anchor> anchors =
          Stream.concat(Stream.ofNullable(anchor), known.anchor().stream()).toList();
      // read before the seals: those that are added meanwhile are none of ours
      Optional<Head> head = chainEnd.head();
      Bad before = before(from, anchors);
      if (before != null) {
        return found(from, from - 1, false, before, head);
      }
      Link last = from == 1 ? Link.START : stretches.seal(from - 1).orElseThrow().link();
      Verifying verifying = new Verifying(chain, marks, last, anchors);
      long end = head.map(known -> known.link().position()).orElse(Long.MAX_VALUE);
      boolean more = follow(verifying, Math.min(end, from - 1 + most));
      if (!more || verifying.last().position() >= end) {
        verifying.end(head.map(Head::link).orElse(null), head.map(Head::mac).orElse(null));
        more = false;
      }
      return found(from, verifying.last().position(), more, verifying.bad(), head);
    } catch (SQLException unreadable) {
      throw new IllegalStateException("the audit trail could not be read", unreadable);
    }
  }

  private Verification found(long from, long to, boolean more, Bad bad, Optional<Head> head)
      throws SQLException {
    long sealed = head.map(Head::link).orElse(Link.START).sequence();
    return new Verification(
        from,
        to,
        more && bad == null,
        bad,
        chainEnd.unsealed(sealed),
        chainEnd.oldestUnsealed(sealed).orElse(null));
  }

  /** What is wrong with the seals before a stretch that must be there; null where nothing is. */
  private Bad before(long from, List<Anchor> anchors) throws SQLException {
    if (from > 1 && stretches.seal(from - 1).isEmpty()) {
      return new Bad(from - 1, null, What.CUT);
    }
    for (Anchor anchor : anchors) {
      if (anchor.position() < from) {
        Optional<Link> link = stretches.seal(anchor.position()).map(SealedStretches.Seal::link);
        if (link.isEmpty()) {
          return new Bad(anchor.position(), null, What.SEAL_DELETED);
        }
        if (!anchor.fits(link.get())) {
          return new Bad(anchor.position(), link.get().sequence(), What.REWRITTEN);
        }
      }
    }
    return null;
  }

  /** Follows the chain up to a position; whether it got there with nothing wrong. */
  private boolean follow(Verifying verifying, long upTo) throws SQLException {
    while (verifying.bad() == null && verifying.last().position() < upTo) {
      long after = verifying.last().position();
      Stretch stretch = stretches.read(verifying.last(), (int) Math.min(CHUNK, upTo - after));
      if (stretch.seals().isEmpty()) {
        return false;
      }
      verifying.follow(stretch);
    }
    return verifying.bad() == null;
  }

  /** The seal at the end of the chain; empty where nothing is sealed yet. */
  public Optional<Anchor> anchor() {
    try {
      scope.wholeTrail();
      Optional<Head> head = chainEnd.head();
      return head.isEmpty()
          ? Optional.empty()
          : stretches
              .seal(head.get().link().position())
              .map(seal -> Anchor.of(seal.link(), seal.at()));
    } catch (SQLException unreadable) {
      throw new IllegalStateException("the audit trail could not be read", unreadable);
    }
  }
}
