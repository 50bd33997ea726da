package kz.tirek.referral.state;

import static kz.tirek.referral.state.ReferralOutcome.FAMILY_WITHDREW;
import static kz.tirek.referral.state.ReferralOutcome.HELP_RECEIVED;
import static kz.tirek.referral.state.ReferralOutcome.NOT_RECEIVED;
import static kz.tirek.referral.state.ReferralOutcome.PARTLY;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a referral can stand, and the whole of the rule: what may follow, who may lead there, and
 * which reasons and outcomes go with it. The states are those of the HL7 Gravity SDOH guide.
 */
@Schema(
    name = "ReferralStatus",
    description =
        "Where a referral stands. DRAFT: nothing has been asked yet. REQUESTED: asked, not answered. EXPIRED: nobody answered in"
            + " time. REJECTED, COMPLETED, FAILED, CANCELLED and EXPIRED are final; another try is a referral of its own.")
public enum ReferralStatus {
  DRAFT(Choice.none(), Choice.none()),
  REQUESTED(Choice.none(), Choice.none()),
  ACCEPTED(Choice.none(), Choice.none()),
  IN_PROGRESS(Choice.none(), Choice.none()),
  ON_HOLD(
      Choice.may(
          Set.of(
              ReferralReason.QUEUE_FULL,
              ReferralReason.QUOTA_EXHAUSTED,
              ReferralReason.NEEDS_REGISTRATION,
              ReferralReason.PAPERS_MISSING,
              ReferralReason.CLOSED,
              ReferralReason.NOT_REACHED,
              ReferralReason.OTHER)),
      Choice.none()),
  COMPLETED(Choice.none(), Choice.must(Set.of(HELP_RECEIVED, PARTLY, NOT_RECEIVED))),
  REJECTED(
      Choice.must(
          Set.of(
              ReferralReason.QUEUE_FULL,
              ReferralReason.QUOTA_EXHAUSTED,
              ReferralReason.NOT_ELIGIBLE,
              ReferralReason.NEEDS_REGISTRATION,
              ReferralReason.MUST_PAY,
              ReferralReason.CLOSED,
              ReferralReason.HELPER_COULD_NOT,
              ReferralReason.PAPERS_MISSING,
              ReferralReason.OTHER)),
      Choice.none()),
  FAILED(
      Choice.must(
          Set.of(
              ReferralReason.QUEUE_FULL,
              ReferralReason.QUOTA_EXHAUSTED,
              ReferralReason.NOT_ELIGIBLE,
              ReferralReason.NEEDS_REGISTRATION,
              ReferralReason.MUST_PAY,
              ReferralReason.CLOSED,
              ReferralReason.HELPER_COULD_NOT,
              ReferralReason.NO_SHOW,
              ReferralReason.NOT_REACHED,
              ReferralReason.FAMILY_DECLINED,
              ReferralReason.PAPERS_MISSING,
              ReferralReason.OTHER)),
      Choice.must(Set.of(NOT_RECEIVED, FAMILY_WITHDREW))),
  CANCELLED(
      Choice.must(
          Set.of(
              ReferralReason.FAMILY_DECLINED,
              ReferralReason.NO_LONGER_NEEDED,
              ReferralReason.NOT_REACHED,
              ReferralReason.OTHER)),
      Choice.may(Set.of(FAMILY_WITHDREW))),
  /** For another reason where the provider could not see it any more when its time was over. */
  EXPIRED(Choice.must(Set.of(ReferralReason.NO_ANSWER, ReferralReason.OTHER)), Choice.none()),
  ENTERED_IN_ERROR(Choice.none(), Choice.none());

  /** Who can move a referral. */
  public enum Mover {
    /** Whoever may record something of the family. */
    WORKER,
    /** The provider that it was sent to. */
    PROVIDER,
    /** The time to answer, when it runs out. */
    DEADLINE
  }

  /**
   * What can be said beside a state.
   *
   * @param needed whether one of them has to be said
   */
  public record Choice<T>(boolean needed, Set<T> of) {

    private static <T> Choice<T> none() {
      return new Choice<>(false, Set.of());
    }

    private static <T> Choice<T> may(Set<T> of) {
      return new Choice<>(false, of);
    }

    private static <T> Choice<T> must(Set<T> of) {
      return new Choice<>(true, of);
    }
  }

  /**
   * What may follow what: the states of the HL7 Gravity guide. Beside it, everything can be an
   * error.
   */
  private static final Map<ReferralStatus, Set<ReferralStatus>> NEXT =
      new EnumMap<>(
          Map.of(
              DRAFT, EnumSet.of(REQUESTED),
              REQUESTED, EnumSet.of(ACCEPTED, REJECTED, CANCELLED, EXPIRED),
              ACCEPTED, EnumSet.of(IN_PROGRESS, ON_HOLD, COMPLETED, FAILED, CANCELLED),
              IN_PROGRESS, EnumSet.of(ON_HOLD, COMPLETED, FAILED, CANCELLED),
              ON_HOLD, EnumSet.of(IN_PROGRESS, COMPLETED, FAILED, CANCELLED)));

  private static final Map<Mover, Set<ReferralStatus>> BY =
      new EnumMap<>(
          Map.of(
              Mover.WORKER, EnumSet.complementOf(EnumSet.of(DRAFT, EXPIRED)),
              Mover.PROVIDER,
                  EnumSet.of(ACCEPTED, REJECTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED),
              Mover.DEADLINE, EnumSet.of(EXPIRED)));

  private static final Set<ReferralStatus> OPEN =
      EnumSet.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);

  private static final Set<ReferralStatus> AT_ONCE =
      EnumSet.of(ACCEPTED, COMPLETED, REJECTED, FAILED);

  private final Choice<ReferralReason> reasons;
  private final Choice<ReferralOutcome> outcomes;

  ReferralStatus(Choice<ReferralReason> reasons, Choice<ReferralOutcome> outcomes) {
    this.reasons = reasons;
    this.outcomes = outcomes;
  }

  /** Why it can stand so. */
  public Choice<ReferralReason> reasons() {
    return reasons;
  }

  /** What the family can have had of it. */
  public Choice<ReferralOutcome> outcomes() {
    return outcomes;
  }

  /** Where somebody may lead it from here. */
  public Set<ReferralStatus> next(Mover mover) {
    Set<ReferralStatus> next = EnumSet.noneOf(ReferralStatus.class);
    next.addAll(NEXT.getOrDefault(this, Set.of()));
    if (this != ENTERED_IN_ERROR) {
      next.add(ENTERED_IN_ERROR);
    }
    next.retainAll(BY.get(mover));
    return next;
  }

  /** Where somebody may lead a referral, from wherever. */
  static Set<ReferralStatus> ledToBy(Mover mover) {
    return Collections.unmodifiableSet(BY.get(mover));
  }

  /** What can be told of a referral as it is made; of an offer less. */
  public static Set<ReferralStatus> first() {
    Set<ReferralStatus> first = EnumSet.of(DRAFT, REQUESTED);
    first.addAll(AT_ONCE);
    return first;
  }

  /** What can be told of a referral as it is made only where the help is not a state's. */
  public static Set<ReferralStatus> atOnce() {
    return Collections.unmodifiableSet(AT_ONCE);
  }

  /** Whether somebody was asked, and it has not ended. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Those in which somebody was asked, and it has not ended. */
  public static List<ReferralStatus> open() {
    return List.copyOf(OPEN);
  }

  /** Whether nothing but an error can follow. */
  public boolean isEnd() {
    return this != DRAFT && !isOpen();
  }

  /**
   * The states through which a caseworker leads a new referral to this one, this one last; empty
   * where it is the first, or none leads here.
   */
  public List<ReferralStatus> way() {
    Map<ReferralStatus, ReferralStatus> before = new EnumMap<>(ReferralStatus.class);
    Deque<ReferralStatus> reached = new ArrayDeque<>(List.of(DRAFT));
    while (!reached.isEmpty() && !before.containsKey(this)) {
      ReferralStatus from = reached.poll();
      for (ReferralStatus next : from.next(Mover.WORKER)) {
        if (before.putIfAbsent(next, from) == null) {
          reached.add(next);
        }
      }
    }
    LinkedList<ReferralStatus> way = new LinkedList<>();
    for (ReferralStatus at = this; before.containsKey(at); at = before.get(at)) {
      way.addFirst(at);
    }
    return Collections.unmodifiableList(way);
  }
}
