package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.referral.asking.Asking.Way;
import kz.tirek.referral.asking.Door;
import kz.tirek.referral.asking.ReferralDays;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Feedback;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.record.Voice;
import kz.tirek.referral.request.NewReferralFeedback;
import kz.tirek.referral.request.NewReferralMove;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** What those who work with a family do with the referrals that it has. */
@Singleton
public class Referrals {

  private final ReferralTable table;
  private final Leading leading;
  private final Encountering encountering;
  private final Counting counting;
  private final ReferralDays days;
  private final FamilyPages pages;
  private final Recordings recordings;
  private final Today today;

  @Inject
  Referrals(
      ReferralTable table,
      Leading leading,
      Encountering encountering,
      Counting counting,
      ReferralDays days,
      FamilyPages pages,
      Recordings recordings,
      Today today) {
    this.table = table;
    this.leading = leading;
    this.encountering = encountering;
    this.counting = counting;
    this.days = days;
    this.pages = pages;
    this.recordings = recordings;
    this.today = today;
  }

  /**
   * Moves a referral.
   *
   * @throws Problem 404 where there is none; 412 or 428 where the caller has not seen its present
   *     version; 409 and 422 as for {@link Making#make}, and where the table of states does not
   *     allow it
   */
  public void move(UUID family, UUID id, String ifMatch, NewReferralMove move, boolean whole) {
    Recording recording = recordings.now();
    pages.lock(recording.agency(), family);
    Referral before = lock(family, id, ifMatch, whole);
    if (move.despiteNoCapacity() != null && move.to() != ReferralStatus.REQUESTED) {
      throw Problem.invalid(FieldError.pointer("/despiteNoCapacity", "not-allowed"));
    }
    Step step =
        new Step(
            move.to(),
            move.reason(),
            move.outcome(),
            move.on() == null ? today.date() : move.on(),
            move.note(),
            move.reportedBy() == null ? ReportedBy.WORKER : move.reportedBy(),
            Mover.WORKER,
            recording.by(),
            recording.at());
    if (move.to() == ReferralStatus.REQUESTED) {
      String despite =
          move.despiteNoCapacity() == null ? before.despite() : move.despiteNoCapacity();
      Way way = new Way(step.on(), false, despite, recording.agency(), Door.MOVE);
      leading.ask(before, step, way, leading.file(family, recording, whole));
      return;
    }
    Referral after = leading.move(before, step, recording);
    if (after.status() == ReferralStatus.ENTERED_IN_ERROR) {
      encountering.takeBack(after, recording);
    }
  }

  /**
   * Says that what the provider reported is so, and lets it become a visit of the family.
   *
   * @throws Problem 404 where there is no such referral; 412 or 428 where the caller has not seen
   *     its present version; 409 where there is nothing to confirm
   */
  public void confirm(UUID family, UUID id, String ifMatch, boolean whole) {
    Recording recording = recordings.now();
    pages.lock(recording.agency(), family);
    encountering.confirm(lock(family, id, ifMatch, whole), recording);
  }

  /**
   * Keeps whether a referral helped.
   *
   * @throws Problem 404 where there is none; 412 or 428 where the caller has not seen its present
   *     version; 409 where it is not over long enough, or this was said before; 422 where the day
   *     cannot be
   */
  public void say(
      UUID family,
      UUID id,
      UUID feedbackId,
      String ifMatch,
      NewReferralFeedback said,
      boolean whole) {
    Recording recording = recordings.now();
    pages.lock(recording.agency(), family);
    Referral before = lock(family, id, ifMatch, whole);
    if (!before.wasTried()) {
      throw Problem.conflictAt("/helpReceived", "not-tried");
    }
    LocalDate on = said.on() == null ? today.date() : said.on();
    LocalDate from = days.feedbackFrom(before);
    if (on.isAfter(today.date())) {
      throw Problem.invalid(FieldError.pointer("/on", "in-the-future"));
    }
    if (on.isBefore(from)) {
      throw Problem.conflictAt("/on", "feedback-too-early", from.toString());
    }
    boolean byFamily = said.by() == Voice.FAMILY;
    if ((byFamily ? before.familySaid() : before.workerSaid()) != null) {
      throw Problem.conflictAt("/by", "feedback-already-given");
    }
    HelpReceived ofFamily = byFamily ? said.helpReceived() : before.familySaid();
    HelpReceived ofWorker = byFamily ? before.workerSaid() : said.helpReceived();
    Referral after = before.said(ofFamily, ofWorker);
    table.say(
        after,
        feedbackId,
        new Feedback(
            said.by(), said.helpReceived(), on, said.note(), recording.at(), recording.by()));
    counting.change(before, after);
  }

  private Referral lock(UUID family, UUID id, String ifMatch, boolean whole) {
    Referral referral =
        table
            .lock(family, id)
            .filter(each -> whole || !each.to().restricted())
            .orElseThrow(Problem::notFound);
    Preconditions.requireSeen(ifMatch, referral.version());
    return referral;
  }
}
