package kz.tirek.family.roster;

import java.time.LocalDate;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a person belongs to a household. Who leaves and comes back has two.
 *
 * @param joinedOn the first day as a member; null: nobody said, and it holds back without limit
 * @param leftOn the first day as a member no more; null: still one. Who joined and left on one day
 *     was a member on that day
 */
@Schema(
    name = "MembershipValue",
    description = "That a person belongs to a household, from when until when, and why.")
public record Membership(
    PartialDate joinedOn,
    JoiningReason joinedReason,
    PartialDate leftOn,
    LeavingReason leftReason,
    Observed observed)
    implements Knowable {

  /** Why somebody became a member. */
  @Schema(
      description =
          "Why somebody became a member of a household. MOVED_IN is also who moved with a part of a household into a case of its own.")
  public enum JoiningReason {
    BORN,
    MARRIED,
    MOVED_IN,
    CAME_BACK
  }

  /** Why somebody is a member no more. */
  @Schema(description = "Why somebody is a member of a household no more.")
  public enum LeavingReason {
    DIED,
    MOVED_OUT,
    SEPARATED
  }

  public static Membership since(PartialDate joinedOn, JoiningReason reason) {
    return new Membership(joinedOn, reason, null, null, null);
  }

  /** The same, ended. */
  public Membership until(PartialDate day, LeavingReason reason) {
    return new Membership(joinedOn, joinedReason, day, reason, null);
  }

  @Override
  public PartialDate since() {
    return joinedOn;
  }

  @Override
  public PartialDate until() {
    return leftOn;
  }

  @Override
  public String startName() {
    return "joinedOn";
  }

  @Override
  public LocalDate holdsUntil() {
    if (leftOn == null) {
      return null;
    }
    LocalDate last = leftOn.latest().minusDays(1);
    LocalDate first = holdsFrom();
    return first != null && first.isAfter(last) ? first : last;
  }

  /** Whether both are memberships on some day. */
  public boolean overlaps(Membership other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Membership other) {
    LocalDate from = holdsFrom();
    LocalDate until = other.holdsUntil();
    return from == null || until == null || !from.isAfter(until);
  }

  @Override
  public String toString() {
    return "Membership[...]";
  }
}
