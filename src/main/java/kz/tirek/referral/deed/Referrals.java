package kz.tirek.referral.deed;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Agreement;
import kz.tirek.referral.record.Feedback;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Referral.Days;
import kz.tirek.referral.record.Referral.Need;
import kz.tirek.referral.record.Referral.Standing;
import kz.tirek.referral.record.Referral.Target;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.record.SharedVault;
import kz.tirek.referral.record.Voice;
import kz.tirek.referral.request.NewReferral;
import kz.tirek.referral.request.NewReferralFeedback;
import kz.tirek.referral.request.NewReferralMove;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.event.CaseClosed;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.ServiceCheck;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import kz.tirek.support.offer.Offer;

/** What those who work with a family do with its referrals. */
@Singleton
public class Referrals {

  private final ReferralTable table;
  private final Targets targets;
  private final Moving moving;
  private final Encountering encountering;
  private final Counting counting;
  private final SharedVault vault;
  private final ReferralDays days;
  private final FamilyPages pages;
  private final CaseFiles files;
  private final Agreement agreement;
  private final KnownCodes codes;
  private final Recordings recordings;
  private final Today today;

  @Inject
  Referrals(
      ReferralTable table,
      Targets targets,
      Moving moving,
      Encountering encountering,
      Counting counting,
      SharedVault vault,
      ReferralDays days,
      FamilyPages pages,
      CaseFiles files,
      Agreement agreement,
      KnownCodes codes,
      Recordings recordings,
      Today today) {
    this.table = table;
    this.targets = targets;
    this.moving = moving;
    this.encountering = encountering;
    this.counting = counting;
    this.vault = vault;
    this.days = days;
    this.pages = pages;
    this.files = files;
    this.agreement = agreement;
    this.codes = codes;
    this.recordings = recordings;
    this.today = today;
  }

  /**
   * Makes a referral, and leads it as far as is told.
   *
   * @param whole whether the caller sees what the family believes
   * @throws Problem 409 where the family does not agree to it, the offer is closed or full, or the
   *     tie cannot be asked; 422 where it cannot be so
   */
  public void make(UUID family, UUID id, NewReferral wanted, boolean whole) {
    Recording recording = recordings.now();
    pages.lock(recording.agency(), family);
    CaseFile file = file(family, recording, whole);
    List<FieldError> errors = wanted.errors(today.date());
    errors.addAll(unknown(wanted, file));
    Problem.refuse(errors);
    Target target = target(wanted, file, recording);
    if (target.restricted() && !whole) {
      throw Problem.invalid(
          FieldError.pointer(wanted.tie() == null ? "/offer" : "/tie", "restricted-fact"));
    }
    checkFollowed(family, wanted.follows(), whole);
    LocalDate day = wanted.day(today.date());
    int within =
        wanted.answerBy() == null
            ? days.toAnswer(target.formal())
            : Math.toIntExact(wanted.answerBy().toEpochDay() - day.toEpochDay());
    Referral draft =
        new Referral(
            family,
            id,
            1,
            recording.agency(),
            recording.agency(),
            target,
            new Need(
                wanted.help(), wanted.barrier(), wanted.step(), wanted.service(), wanted.whom()),
            wanted.follows(),
            wanted.note(),
            wanted.message(),
            wanted.despiteNoCapacity(),
            wanted.shown(),
            null,
            new Standing(ReferralStatus.DRAFT, null, null, ReportedBy.WORKER),
            new Days(within, null, null, null, null, day, null),
            null,
            null,
            null,
            recording.at(),
            recording.by());
    table.add(draft);
    lead(draft, wanted, file, recording);
  }

  private void lead(Referral draft, NewReferral wanted, CaseFile file, Recording recording) {
    Referral at = draft;
    for (ReferralStatus to : wanted.wanted().way()) {
      boolean last = to == wanted.wanted();
      Step step =
          new Step(
              to,
              last ? wanted.reason() : null,
              last ? wanted.outcome() : null,
              wanted.day(today.date()),
              null,
              reportedBy(wanted.reportedBy()),
              Mover.WORKER,
              recording.by(),
              recording.at());
      at = step(at, step, wanted.despiteNoCapacity(), file, recording);
    }
    if (at.status() == ReferralStatus.DRAFT
        && (wanted.reason() != null || wanted.outcome() != null)) {
      throw Problem.invalid(FieldError.pointer("/status", "nothing-came-of-it-yet"));
    }
  }

  /**
   * Moves a referral.
   *
   * @throws Problem 404 where there is none; 412 or 428 where the caller has not seen its present
   *     version; 409 and 422 as for {@link #make}, and where the table of states does not allow it
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
            reportedBy(move.reportedBy()),
            Mover.WORKER,
            recording.by(),
            recording.at());
    CaseFile file = move.to() == ReferralStatus.REQUESTED ? file(family, recording, whole) : null;
    String despite = move.despiteNoCapacity() == null ? before.despite() : move.despiteNoCapacity();
    Referral after = step(before, step, despite, file, recording);
    if (after.status() == ReferralStatus.ENTERED_IN_ERROR) {
      encountering.takeBack(after, recording);
    }
  }

  private Referral step(
      Referral before, Step step, String despite, CaseFile file, Recording recording) {
    if (step.to() == ReferralStatus.REQUESTED) {
      return ask(before, step, despite, file, recording);
    }
    Referral after = moving.move(before, step);
    encountering.confirmed(after, recording);
    return after;
  }

  /** Nothing leaves the agency but by this, and here everything is looked at once more. */
  private Referral ask(
      Referral draft, Step step, String despite, CaseFile file, Recording recording) {
    moving.check(draft, step);
    LocalDate until = step.on().plusDays(draft.days().answerWithin());
    if (draft.to().offer() == null) {
      Targets.tie(draft.to().tie(), draft.need().help(), file);
      return moving.ask(draft, step, until, null, null);
    }
    Offer offer =
        targets.offer(draft.to().offer(), draft.need().help(), recording.agency(), today.date());
    // two who ask at once do not both get the last place
    counting.hold(offer.id());
    String why = targets.checkCapacity(offer, despite, today.date());
    String locked = null;
    boolean shows = !draft.categories().isEmpty();
    if (!shows && !offer.provider().kind().isPerson()) {
      // what it was to be shown was taken away with a person who was erased
      throw noConsent(draft);
    }
    if (shows) {
      checkConsent(draft);
      locked =
          vault.lock(
              Sharing.of(file, draft.categories(), draft.need().members(), today.date()),
              draft.family(),
              draft.id());
    }
    return moving.ask(draft, step, until, locked, why);
  }

  private void checkConsent(Referral referral) {
    if (!agreement.holds(referral)) {
      throw noConsent(referral);
    }
  }

  private static Problem noConsent(Referral referral) {
    return Problem.conflict("no-consent-to-refer", referral.to().recipient());
  }

  /**
   * The case is closed, and nobody works with the family any more: whom it was sent to does not
   * wait for it. What nobody was asked for so far stays as it is.
   */
  void closed(@Observes CaseClosed news) {
    List<Referral> open = new ArrayList<>(table.lockOpen(news.family()));
    // always in one order, so that nobody waits for somebody who waits
    open.stream()
        .map(referral -> referral.to().offer())
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(UUID::toString))
        .forEach(counting::hold);
    open.sort(
        Comparator.comparing((Referral referral) -> referral.to().formal())
            .thenComparing(referral -> referral.need().help())
            .thenComparing(referral -> referral.days().asked()));
    for (Referral referral : open) {
      moving.move(
          referral,
          new Step(
              ReferralStatus.CANCELLED,
              ReferralReason.NO_LONGER_NEEDED,
              null,
              today.date(),
              null,
              ReportedBy.WORKER,
              Mover.WORKER,
              news.by(),
              news.at()));
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
      throw Problem.conflict("not-tried");
    }
    LocalDate on = said.on() == null ? today.date() : said.on();
    LocalDate from = days.feedbackFrom(before);
    if (on.isAfter(today.date())) {
      throw Problem.invalid(FieldError.pointer("/on", "in-the-future"));
    }
    if (on.isBefore(from)) {
      throw Problem.conflict("feedback-too-early", from.toString());
    }
    boolean byFamily = said.by() == Voice.FAMILY;
    if ((byFamily ? before.familySaid() : before.workerSaid()) != null) {
      throw Problem.conflict("feedback-already-given");
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
    Preconditions.requireMatch(ifMatch, referral.version());
    return referral;
  }

  private CaseFile file(UUID family, Recording recording, boolean whole) {
    CaseFile file = files.read(recording.agency(), family, today.date());
    return whole ? file : file.withoutRestrictedFacts();
  }

  private static ReportedBy reportedBy(ReportedBy said) {
    return said == null ? ReportedBy.WORKER : said;
  }

  private List<FieldError> unknown(NewReferral wanted, CaseFile file) {
    List<FieldError> errors = new ArrayList<>();
    unknown("/barrier", wanted.barrier(), codes.barriers(), errors);
    unknown("/step", wanted.step(), codes.steps(), errors);
    errors.addAll(ServiceCheck.check("/service", wanted.service(), codes));
    Set<UUID> members =
        file.members().items().stream().map(each -> each.id()).collect(Collectors.toSet());
    for (int i = 0; i < wanted.whom().size(); i++) {
      if (!members.contains(wanted.whom().get(i))) {
        errors.add(FieldError.pointer("/members/" + i, "unknown-member"));
      }
    }
    return errors;
  }

  private static void unknown(
      String at, String code, Collection<String> known, List<FieldError> errors) {
    if (code != null && !known.contains(code)) {
      errors.add(FieldError.pointer(at, "unknown-code"));
    }
  }

  private Target target(NewReferral wanted, CaseFile file, Recording recording) {
    boolean atOnce = ReferralStatus.atOnce().contains(wanted.wanted());
    if (!ReferralStatus.first().contains(wanted.wanted())) {
      throw Problem.invalid(FieldError.pointer("/status", "not-a-first-status"));
    }
    if (wanted.tie() != null) {
      return Targets.tie(wanted.tie(), wanted.help(), file);
    }
    Offer offer = targets.offer(wanted.offer(), wanted.help(), recording.agency(), today.date());
    boolean person = offer.provider().kind().isPerson();
    if (atOnce && !person) {
      throw Problem.invalid(FieldError.pointer("/status", "not-a-first-status"));
    }
    if (wanted.shown().isEmpty() && !person) {
      throw Problem.invalid(FieldError.pointer("/shares", "required"));
    }
    if (wanted.shown().isEmpty() && wanted.message() != null) {
      throw Problem.invalid(FieldError.pointer("/message", "not-allowed"));
    }
    return Targets.target(offer);
  }

  private void checkFollowed(UUID family, UUID follows, boolean whole) {
    if (follows == null) {
      return;
    }
    Referral before =
        table
            .find(family, follows)
            .filter(each -> whole || !each.to().restricted())
            .orElseThrow(() -> Problem.invalid(FieldError.pointer("/follows", "unknown-referral")));
    if (!before.endedWithoutHelp()) {
      throw Problem.invalid(FieldError.pointer("/follows", "not-ended-without-help"));
    }
  }
}
