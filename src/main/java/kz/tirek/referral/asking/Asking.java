package kz.tirek.referral.asking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.referral.asking.Targets.Person;
import kz.tirek.referral.record.Agreement;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.SharedVault;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.Tallies;

/** What is looked at before somebody is asked: nothing leaves the agency but by this. */
@Singleton
public class Asking {

  /**
   * How somebody is asked.
   *
   * @param on the day on which it was
   * @param told whether it is told at once what came of it: nobody is waited for, or burdened any
   *     more
   * @param despite why, although nobody more can be taken or the person is burdened; null: not said
   * @param agency that asks
   */
  public record Way(LocalDate on, boolean told, String despite, String agency, Door door) {

    @Override
    public String toString() {
      return "Way[on=" + on + "]";
    }
  }

  /**
   * What is kept of it.
   *
   * @param until the last day to answer
   * @param shared what the provider is shown, encrypted; null: nothing
   * @param despite why it is asked although a reason was needed; null: none was
   * @param notRecorded names of facts about the person that would tell more
   */
  public record Asked(LocalDate until, String shared, String despite, List<String> notRecorded) {

    @Override
    public String toString() {
      return "Asked[until=" + until + "]";
    }
  }

  private final Targets targets;
  private final Agreement agreement;
  private final SharedVault vault;
  private final Tallies tallies;
  private final Today today;

  @Inject
  Asking(Targets targets, Agreement agreement, SharedVault vault, Tallies tallies, Today today) {
    this.targets = targets;
    this.agreement = agreement;
    this.vault = vault;
    this.tallies = tallies;
    this.today = today;
  }

  /**
   * Looks at everything once more.
   *
   * @param file what the caller sees of the family
   * @throws Problem 409 where the household does not agree to it, the offer is closed or full, or
   *     the person cannot be asked; 422 where it cannot be so
   */
  public Asked check(Referral draft, Way way, CaseFile file) {
    LocalDate named = draft.days().until();
    LocalDate until = named == null ? way.on.plusDays(draft.days().answerWithin()) : named;
    if (!way.told && until.isBefore(today.date())) {
      throw Problem.invalid(FieldError.pointer("/on", "time-to-answer-over", until.toString()));
    }
    return draft.to().offer() == null
        ? ofTie(draft, way, until, file)
        : ofOffer(draft, way, until, file);
  }

  private Asked ofTie(Referral draft, Way way, LocalDate until, CaseFile file) {
    Person person = targets.tie(draft.to().tie(), draft.need().help(), file, way.door);
    String despite = way.told ? null : Targets.checkBurden(person, way.despite, way.door);
    return new Asked(until, null, despite, person.notRecorded());
  }

  private Asked ofOffer(Referral draft, Way way, LocalDate until, CaseFile file) {
    Offer offer =
        targets.offer(
            draft.to().offer(),
            draft.need().help(),
            way.agency,
            way.told ? way.on : today.date(),
            way.door);
    // two who ask at once do not both get the last place
    tallies.hold(targets.ofSamePerson(offer));
    String despite =
        way.told ? null : targets.checkCapacity(offer, way.despite, today.date(), way.door);
    boolean shows = !draft.categories().isEmpty();
    if (!shows && !way.told && !offer.provider().kind().isPerson()) {
      // what it was to be shown was taken away with a person who was erased
      throw noConsent(draft, FieldError.pointer(way.door.pointer("shares"), "required"));
    }
    String shared = null;
    if (shows) {
      checkConsent(draft, way);
      shared =
          vault.lock(
              Sharing.of(file, draft.categories(), draft.need().members(), today.date()),
              draft.family(),
              draft.id());
    }
    return new Asked(until, shared, despite, List.of());
  }

  /** It has to agree today, when the provider is shown something, and on the day of the ask. */
  private void checkConsent(Referral draft, Way way) {
    if (!agreement.holds(draft)) {
      throw noConsent(draft, notAgreed(draft, way.door));
    }
    if (!agreement.holds(draft, draft.categories(), way.on)) {
      throw Problem.invalid(FieldError.pointer("/on", "not-agreed-then"));
    }
  }

  private FieldError[] notAgreed(Referral draft, Door door) {
    if (door == Door.MOVE) {
      return new FieldError[] {FieldError.pointer(door.pointer("shares"), "not-agreed")};
    }
    List<FieldError> errors = new ArrayList<>();
    List<Category> categories = draft.categories();
    for (int i = 0; i < categories.size(); i++) {
      if (!agreement.holds(draft, List.of(categories.get(i)), today.date())) {
        errors.add(FieldError.pointer("/shares/" + i, "not-agreed"));
      }
    }
    return errors.toArray(FieldError[]::new);
  }

  private static Problem noConsent(Referral referral, FieldError... errors) {
    return Problem.conflict("no-consent-to-refer", referral.to().recipient()).at(errors);
  }
}
