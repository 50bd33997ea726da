package kz.tirek.referral.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.support.tally.Counted;

/**
 * What a referral counts for as it stands: what changes it counts the difference, and so an error
 * is taken back whole.
 *
 * @param open whether somebody was asked, and it has not ended
 * @param came what came of it so far, in the order of {@link Counted}
 * @param answered null: nobody answered
 */
record Counts(boolean open, List<Came> came, Answered answered) {

  private static final Counts NOTHING = new Counts(false, List.of(), null);

  /**
   * Something that came of it.
   *
   * @param reason null: none
   */
  record Came(Counted what, ReferralReason reason, LocalDate on) {}

  /** That it was answered, so many days after it was asked. */
  record Answered(LocalDate on, int days) {}

  static Counts of(Referral referral) {
    Referral.Days days = referral.days();
    if (days.asked() == null || referral.status() == ReferralStatus.ENTERED_IN_ERROR) {
      return NOTHING;
    }
    List<Came> came = new ArrayList<>();
    came.add(new Came(Counted.ASKED, null, days.asked()));
    if (days.accepted() != null) {
      came.add(new Came(Counted.ACCEPTED, null, days.accepted()));
    }
    Counted end = end(referral);
    if (end != null) {
      came.add(new Came(end, reason(end, referral.stands().reason()), days.ended()));
    }
    return new Counts(
        referral.status().isOpen(),
        List.copyOf(came),
        days.answered() == null
            ? null
            : new Answered(
                days.answered(),
                Math.toIntExact(days.answered().toEpochDay() - days.asked().toEpochDay())));
  }

  /** Help has no reason. */
  private static ReferralReason reason(Counted end, ReferralReason reason) {
    return switch (end) {
      case REJECTED, EXPIRED, FAILED, WITHDRAWN -> reason;
      default -> null;
    };
  }

  private static Counted end(Referral referral) {
    return switch (referral.status()) {
      case REJECTED -> Counted.REJECTED;
      // nobody is blamed for not answering what it could not see
      case EXPIRED ->
          referral.stands().reason() == ReferralReason.NO_ANSWER
              ? Counted.EXPIRED
              : Counted.WITHDRAWN;
      case CANCELLED -> Counted.WITHDRAWN;
      case COMPLETED, FAILED -> tried(referral);
      default -> null;
    };
  }

  /** The word of the family goes before that of its caseworker, and both before what was told. */
  private static Counted tried(Referral referral) {
    HelpReceived said =
        referral.familySaid() == null ? referral.workerSaid() : referral.familySaid();
    Counted told = told(referral);
    if (said == null) {
      return told;
    }
    return switch (said) {
      case YES -> Counted.HELPED;
      case PARTLY -> Counted.HELPED_IN_PART;
      case NO ->
          told == Counted.HELPED || told == Counted.HELPED_IN_PART ? Counted.NOT_HELPED : told;
    };
  }

  private static Counted told(Referral referral) {
    ReferralOutcome outcome = referral.stands().outcome();
    return switch (outcome) {
      case HELP_RECEIVED -> Counted.HELPED;
      case PARTLY -> Counted.HELPED_IN_PART;
      case FAMILY_WITHDREW -> Counted.WITHDRAWN;
      case NOT_RECEIVED ->
          referral.status() == ReferralStatus.FAILED ? Counted.FAILED : Counted.NOT_HELPED;
    };
  }
}
