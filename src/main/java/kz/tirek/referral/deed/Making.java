package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.referral.asking.Asking.Way;
import kz.tirek.referral.asking.Door;
import kz.tirek.referral.asking.ReferralDays;
import kz.tirek.referral.asking.Targets;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Referral.Days;
import kz.tirek.referral.record.Referral.Need;
import kz.tirek.referral.record.Referral.Standing;
import kz.tirek.referral.record.Referral.Target;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.request.NewReferral;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.ServiceCheck;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.offer.Offer;

/** Makes referrals, and leads each as far as is told. */
@Singleton
public class Making {

  private final ReferralTable table;
  private final Targets targets;
  private final Leading leading;
  private final ReferralDays days;
  private final FamilyPages pages;
  private final KnownCodes codes;
  private final Recordings recordings;
  private final Today today;

  @Inject
  Making(
      ReferralTable table,
      Targets targets,
      Leading leading,
      ReferralDays days,
      FamilyPages pages,
      KnownCodes codes,
      Recordings recordings,
      Today today) {
    this.table = table;
    this.targets = targets;
    this.leading = leading;
    this.days = days;
    this.pages = pages;
    this.codes = codes;
    this.recordings = recordings;
    this.today = today;
  }

  /**
   * Makes a referral, and leads it as far as is told.
   *
   * @param whole whether the caller sees what the family believes
   * @throws Problem 409 where the family does not agree to it, the offer is closed or full, or the
   *     person cannot be asked; 422 where it cannot be so
   */
  public void make(UUID family, UUID id, NewReferral wanted, boolean whole) {
    Recording recording = recordings.now();
    pages.lock(recording.agency(), family);
    CaseFile file = leading.file(family, recording, whole);
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
            List.of(),
            wanted.shown(),
            null,
            new Standing(ReferralStatus.DRAFT, null, null, ReportedBy.WORKER),
            new Days(within, null, wanted.answerBy(), null, null, day, null),
            null,
            null,
            null,
            recording.at(),
            recording.by());
    table.add(draft);
    lead(draft, wanted, file, recording);
  }

  private void lead(Referral draft, NewReferral wanted, CaseFile file, Recording recording) {
    LocalDate on = wanted.day(today.date());
    Referral at = draft;
    for (ReferralStatus to : wanted.wanted().way()) {
      boolean last = to == wanted.wanted();
      Step step =
          new Step(
              to,
              last ? wanted.reason() : null,
              last ? wanted.outcome() : null,
              on,
              null,
              wanted.reportedBy() == null ? ReportedBy.WORKER : wanted.reportedBy(),
              Mover.WORKER,
              recording.by(),
              recording.at());
      at =
          to == ReferralStatus.REQUESTED
              ? leading.ask(
                  at,
                  step,
                  new Way(
                      on,
                      wanted.isTold(),
                      wanted.despiteNoCapacity(),
                      recording.agency(),
                      Door.MAKE),
                  file)
              : leading.move(at, step, recording);
    }
    if (at.status() == ReferralStatus.DRAFT
        && (wanted.reason() != null || wanted.outcome() != null)) {
      throw Problem.invalid(FieldError.pointer("/status", "nothing-came-of-it-yet"));
    }
  }

  private List<FieldError> unknown(NewReferral wanted, CaseFile file) {
    List<FieldError> errors = new ArrayList<>();
    if (wanted.barrier() != null && !codes.barriers().contains(wanted.barrier())) {
      errors.add(FieldError.pointer("/barrier", "unknown-barrier"));
    }
    if (wanted.step() != null && !codes.steps().contains(wanted.step())) {
      errors.add(FieldError.pointer("/step", "unknown-step"));
    }
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

  private Target target(NewReferral wanted, CaseFile file, Recording recording) {
    boolean told = wanted.isTold();
    if (!ReferralStatus.first().contains(wanted.wanted())) {
      throw Problem.invalid(FieldError.pointer("/status", "not-a-first-status"));
    }
    if (wanted.tie() != null) {
      return targets.tie(wanted.tie(), wanted.help(), file, Door.MAKE).target();
    }
    Offer offer =
        targets.offer(
            wanted.offer(),
            wanted.help(),
            recording.agency(),
            told ? wanted.day(today.date()) : today.date(),
            Door.MAKE);
    if (told && offer.provider().formal()) {
      throw Problem.invalid(FieldError.pointer("/status", "not-a-first-status"));
    }
    // what has happened without this service shows nobody anything
    if (wanted.shown().isEmpty() && !told && !offer.provider().kind().isPerson()) {
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
    if (!before.endedWithoutAllHelp()) {
      throw Problem.invalid(FieldError.pointer("/follows", "not-ended-without-help"));
    }
  }
}
