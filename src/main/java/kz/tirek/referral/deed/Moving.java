package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.referral.asking.Asking.Asked;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Referral.Days;
import kz.tirek.referral.record.Referral.Standing;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Choice;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Moves a referral that is locked from one state to another, as the table of states allows. */
@Singleton
class Moving {

  /**
   * What moves it.
   *
   * @param reason null: none
   * @param outcome null: none
   * @param on the day on which it came about
   * @param note null: none
   * @param reportedBy null: nobody
   * @param by the subject of whoever writes it down, or a job
   */
  record Step(
      ReferralStatus to,
      ReferralReason reason,
      ReferralOutcome outcome,
      LocalDate on,
      String note,
      ReportedBy reportedBy,
      Mover mover,
      String by,
      Instant at) {

    @Override
    public String toString() {
      return "Step[to=" + to + "]";
    }
  }

  private final ReferralTable table;
  private final Counting counting;
  private final Today today;

  @Inject
  Moving(ReferralTable table, Counting counting, Today today) {
    this.table = table;
    this.counting = counting;
    this.today = today;
  }

  /**
   * Makes sure that a referral may be moved so.
   *
   * @throws Problem 409 where the table does not allow it, or the time to answer was over; 422
   *     where the reason, the outcome or the day cannot be
   */
  void check(Referral before, Step step) {
    Set<ReferralStatus> next = before.status().next(step.mover);
    if (!next.contains(step.to)) {
      if (before.stands().outcome() != null && step.to.outcomes().needed()) {
        throw Problem.conflictAt("/to", "outcome-already-told");
      }
      throw Problem.conflict("transition-not-allowed", before.status().name(), names(next))
          .at(FieldError.pointer("/to", "not-from-here", names(next)));
    }
    List<FieldError> errors = new ArrayList<>();
    check("/reason", step.reason, step.to.reasons(), errors);
    check("/outcome", step.outcome, step.to.outcomes(), errors);
    if (step.on.isAfter(today.date())) {
      errors.add(FieldError.pointer("/on", "in-the-future"));
    }
    if (step.on.isBefore(before.days().moved())) {
      errors.add(FieldError.pointer("/on", "before-the-last-move"));
    }
    Problem.refuse(errors);
    boolean answers =
        before.status() == ReferralStatus.REQUESTED
            && (step.to == ReferralStatus.ACCEPTED || step.to == ReferralStatus.REJECTED);
    if (answers && step.on.isAfter(before.days().until())) {
      throw Problem.conflictAt("/on", "past-deadline", before.days().until().toString());
    }
  }

  private static String names(Set<ReferralStatus> statuses) {
    return statuses.isEmpty()
        ? "-"
        : statuses.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static <T> void check(String at, T said, Choice<T> choice, List<FieldError> errors) {
    if (said == null && choice.needed()) {
      errors.add(FieldError.pointer(at, "required"));
    } else if (said != null && choice.of().isEmpty()) {
      errors.add(FieldError.pointer(at, "not-allowed"));
    } else if (said != null && !choice.of().contains(said)) {
      errors.add(FieldError.pointer(at, "not-of-this-status"));
    }
  }

  /**
   * Moves it.
   *
   * @throws Problem as {@link #check}
   */
  Referral move(Referral before, Step step) {
    check(before, step);
    Days days = before.days();
    boolean accepted = step.to == ReferralStatus.ACCEPTED;
    boolean answered = accepted || step.to == ReferralStatus.REJECTED;
    Days now =
        new Days(
            days.answerWithin(),
            days.asked(),
            days.until(),
            answered ? step.on : days.answered(),
            accepted ? step.on : days.accepted(),
            step.on,
            step.to.isEnd() && days.ended() == null ? step.on : days.ended());
    return keep(before, before.with(standing(step), now), step);
  }

  /** Asks for help: sends it. */
  Referral ask(Referral before, Step step, Asked asked) {
    check(before, step);
    Days days = before.days();
    Days now = new Days(days.answerWithin(), step.on, asked.until(), null, null, step.on, null);
    return keep(
        before,
        before.asked(standing(step), now, asked.shared(), asked.despite(), asked.notRecorded()),
        step);
  }

  private static Standing standing(Step step) {
    return new Standing(step.to, step.reason, step.outcome, step.reportedBy);
  }

  private Referral keep(Referral before, Referral after, Step step) {
    table.move(after, before.status(), step.note, step.at, step.by);
    counting.change(before, after);
    return after;
  }
}
