package kz.tirek.referral;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.record.Feedback;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Move;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Voice;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.consent.Category;
import kz.tirek.situation.encounter.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family that is sent to help, as those see it who work with the family. */
@Schema(
    name = "Referral",
    description = "A family that is sent to an offer of help, or to somebody of its own network.")
public record ReferralView(
    @NotNull UUID id,
    @NotNull UUID familyId,
    @NotNull ReferralStatus status,
    ReferralReason reason,
    ReferralOutcome outcome,
    @Schema(description = "Whose word it is; absent where the time to answer ran out.")
        ReportedBy reportedBy,
    UUID offer,
    @Schema(
            description =
                "The name of the offer in the language that was asked for, where the directory shows it.")
        String offerName,
    @Schema(description = "The provider, as a consent to a referral names it (recipient).")
        String recipient,
    UUID tie,
    @Schema(description = "Whether it is a state's or municipal service.") boolean formal,
    @NotNull String help,
    String barrier,
    String step,
    String service,
    @Schema(description = "Those whom it concerns; empty: the family.") @NotNull List<UUID> members,
    UUID follows,
    @Schema(description = "The categories of facts of which the provider is shown some.") @NotNull
        List<Category> shares,
    String message,
    String note,
    @Schema(
            description =
                "Why it was asked although nobody more could be taken, or the person was asked often or found helping hard; absent where"
                    + " no reason was needed.")
        String despiteNoCapacity,
    @Schema(
            description =
                "Facts about somebody of the family's own network that were not recorded when it was asked, and would tell whether the"
                    + " person can be: adult, and of a registration ownsDwelling. Ask, and record them.")
        @NotNull
        List<String> notRecorded,
    LocalDate askedOn,
    @Schema(description = "The last day to answer; of a DRAFT only where one was named.")
        LocalDate answerBy,
    @Schema(
            description =
                "Whether the last day to answer is over and it still stands as REQUESTED. That is so for minutes alone: a job that runs every"
                    + " quarter of an hour lets such a referral expire, and then status is EXPIRED and this false.")
        boolean overdue,
    LocalDate endedOn,
    @Schema(
            description =
                "From this day on it is asked whether it helped; absent where nobody did what was asked, or tried to.")
        LocalDate feedbackFrom,
    @Schema(description = "Whether it helped, in the word of the family.") HelpReceived familySaid,
    @Schema(description = "Whether it helped, in the word of its caseworker.")
        HelpReceived workerSaid,
    @Schema(description = "Whether one of them says otherwise than was reported as the outcome.")
        boolean disagrees,
    @Schema(description = "The id of the fact that it became: a visit to a formal service.")
        UUID encounter,
    @Schema(
            description =
                "The visit that it would become; it is no fact until somebody confirms it.")
        Encounter proposed,
    @NotNull Instant madeAt,
    @NotNull String madeBy,
    @Schema(
            description =
                "How it came to stand as it does, the first move first; not where many are listed.")
        List<MoveView> moves,
    @Schema(description = "Whether it helped, in detail; not where many are listed.")
        List<FeedbackView> feedback) {

  /** How a referral came to stand somewhere. */
  @Schema(name = "ReferralMove", description = "How a referral came to stand somewhere.")
  public record MoveView(
      @Schema(description = "Absent where it was made.") ReferralStatus from,
      @NotNull ReferralStatus to,
      ReferralReason reason,
      ReferralOutcome outcome,
      ReportedBy reportedBy,
      @NotNull LocalDate on,
      String note,
      @NotNull Instant recordedAt,
      @Schema(description = "The person or program (sub), or the service's job that did it.")
          @NotNull
          String recordedBy) {

    static MoveView of(Move move) {
      return new MoveView(
          move.from(),
          move.to(),
          move.reason(),
          move.outcome(),
          move.reportedBy(),
          move.on(),
          move.note(),
          move.at(),
          move.by());
    }

    @Override
    public String toString() {
      return "MoveView[...]";
    }
  }

  /** Whether a referral helped, in somebody's word. */
  @Schema(name = "ReferralFeedback", description = "Whether a referral helped, in somebody's word.")
  public record FeedbackView(
      @NotNull Voice by,
      @NotNull HelpReceived helpReceived,
      @NotNull LocalDate on,
      String note,
      @NotNull Instant recordedAt,
      @NotNull String recordedBy) {

    static FeedbackView of(Feedback feedback) {
      return new FeedbackView(
          feedback.by(),
          feedback.helpReceived(),
          feedback.on(),
          feedback.note(),
          feedback.recordedAt(),
          feedback.recordedBy());
    }

    @Override
    public String toString() {
      return "FeedbackView[...]";
    }
  }

  /**
   * What a referral is seen with.
   *
   * @param offerName null: the directory does not show it
   * @param proposed null: there is nothing to confirm
   * @param moves null: not told
   * @param feedback null: not told
   */
  record Beside(
      String offerName,
      LocalDate feedbackFrom,
      Encounter proposed,
      List<Move> moves,
      List<Feedback> feedback,
      LocalDate today) {

    @Override
    public String toString() {
      return "Beside[...]";
    }
  }

  static ReferralView of(Referral referral, Beside beside) {
    return new ReferralView(
        referral.id(),
        referral.family(),
        referral.status(),
        referral.stands().reason(),
        referral.stands().outcome(),
        referral.stands().reportedBy(),
        referral.to().offer(),
        beside.offerName,
        referral.to().recipient(),
        referral.to().tie(),
        referral.to().formal(),
        referral.need().help(),
        referral.need().barrier(),
        referral.need().step(),
        referral.need().service(),
        referral.need().members(),
        referral.follows(),
        referral.categories(),
        referral.message(),
        referral.note(),
        referral.despite(),
        referral.notRecorded(),
        referral.days().asked(),
        referral.days().until(),
        referral.isOverdue(beside.today),
        referral.days().ended(),
        beside.feedbackFrom,
        referral.familySaid(),
        referral.workerSaid(),
        disagrees(referral),
        referral.encounter(),
        beside.proposed,
        referral.madeAt(),
        referral.madeBy(),
        beside.moves == null ? null : beside.moves.stream().map(MoveView::of).toList(),
        beside.feedback == null ? null : beside.feedback.stream().map(FeedbackView::of).toList());
  }

  private static boolean disagrees(Referral referral) {
    ReferralOutcome outcome = referral.stands().outcome();
    if (outcome == null) {
      return false;
    }
    HelpReceived told =
        switch (outcome) {
          case HELP_RECEIVED -> HelpReceived.YES;
          case PARTLY -> HelpReceived.PARTLY;
          case NOT_RECEIVED, FAMILY_WITHDREW -> HelpReceived.NO;
        };
    return differs(referral.familySaid(), told) || differs(referral.workerSaid(), told);
  }

  private static boolean differs(HelpReceived said, HelpReceived told) {
    return said != null && said != told;
  }

  @Override
  public String toString() {
    return "ReferralView[id=" + id + "]";
  }
}
