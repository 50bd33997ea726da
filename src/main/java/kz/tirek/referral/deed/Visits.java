package kz.tirek.referral.deed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Source;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Encounter.Office;
import kz.tirek.situation.encounter.Encounter.Outcome;
import kz.tirek.situation.encounter.Encounter.RefusalReason;
import kz.tirek.situation.encounter.Encounter.SaidBy;

/** The visit to a formal service that a referral becomes when it ends. */
public final class Visits {

  /** What came of a visit, and the reason where it was a refusal. */
  private record Came(Outcome outcome, RefusalReason refusedFor) {

    static final Came UNSAID = new Came(null, null);

    static Came of(Outcome outcome) {
      return new Came(outcome, null);
    }

    static Came refused(RefusalReason reason) {
      return new Came(Outcome.REFUSED, reason);
    }
  }

  private Visits() {}

  /**
   * The visit; empty where it has not ended, nobody went there, or it was no formal service.
   *
   * @param follows the visit that the referral before it became; null: none
   */
  public static Optional<Encounter> of(Referral referral, UUID follows) {
    if (!referral.to().formal() || referral.to().offer() == null) {
      return Optional.empty();
    }
    return came(referral.stands()).map(came -> visit(referral, came, follows));
  }

  private static Optional<Came> came(Referral.Standing stands) {
    return switch (stands.status()) {
      case COMPLETED ->
          // help in part, or none for a reason that nobody told, is more than an office grants or
          // says
          Optional.of(
              stands.outcome() == ReferralOutcome.HELP_RECEIVED
                  ? Came.of(Outcome.GRANTED)
                  : Came.UNSAID);
      case REJECTED, FAILED -> refusal(stands.reason());
      default -> Optional.empty();
    };
  }

  private static Optional<Came> refusal(ReferralReason reason) {
    return switch (reason) {
      case QUEUE_FULL -> Optional.of(Came.of(Outcome.QUEUE_FULL));
      case QUOTA_EXHAUSTED -> Optional.of(Came.of(Outcome.QUOTA_USED_UP));
      case MUST_PAY -> Optional.of(Came.of(Outcome.TOLD_TO_PAY));
      case NEEDS_REGISTRATION -> Optional.of(Came.refused(RefusalReason.NO_REGISTRATION));
      case PAPERS_MISSING -> Optional.of(Came.refused(RefusalReason.PAPERS_MISSING));
      case HELPER_COULD_NOT -> Optional.of(Came.refused(RefusalReason.NO_REASON_GIVEN));
      case NOT_ELIGIBLE, OTHER -> Optional.of(Came.refused(RefusalReason.OTHER));
      case CLOSED, NO_ANSWER, NO_SHOW, NOT_REACHED, FAMILY_DECLINED, NO_LONGER_NEEDED ->
          Optional.empty();
    };
  }

  private static Encounter visit(Referral referral, Came came, UUID follows) {
    List<UUID> members = referral.need().members();
    boolean byProvider = referral.stands().reportedBy() == ReportedBy.PROVIDER;
    return new Encounter(
        null,
        follows == null ? null : follows.toString(),
        office(referral.to().providerKind()),
        referral.need().service(),
        null,
        PartialDate.of(referral.days().ended()),
        came.outcome,
        came.refusedFor == null ? null : Listed.complete(List.of(came.refusedFor)),
        null,
        null,
        null,
        null,
        null,
        null,
        byProvider ? SaidBy.OFFICE : null,
        null,
        null,
        null,
        members.size() == 1 ? members.get(0).toString() : null,
        new Observed(
            referral.days().ended(), byProvider ? Source.OFFICE_CONFIRMED : Source.FAMILY_SAID));
  }

  /** Kinds of providers and offices go by the same names, where there are both. */
  static Office office(String providerKind) {
    return Arrays.stream(Office.values())
        .filter(each -> each.name().equals(providerKind))
        .findAny()
        .orElse(Office.OTHER);
  }
}
