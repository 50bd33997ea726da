package kz.tirek.assessment.facts;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.shared.Listed;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.dwelling.Registration.Kind;
import kz.tirek.situation.dwelling.Registration.Place;

/** The one registration of a person that counts, in the words of the rulebook. */
public final class RegistrationForRules {

  private RegistrationForRules() {}

  private static final RegistrationFacts NOT_REGISTERED =
      new RegistrationFacts(RegistrationFacts.Kind.NONE, null, null, null, null);

  /** A whole list of which nothing holds on the day says that there is no registration. */
  static RegistrationFacts of(Listed<Recorded<Registration>> registrations, LocalDate day) {
    Listed<Recorded<Registration>> inForce = inForce(registrations, day);
    if (inForce != null && inForce.complete() && inForce.items().isEmpty()) {
      return NOT_REGISTERED;
    }
    Recorded<Registration> recorded = counting(inForce);
    if (recorded == null) {
      return null;
    }
    Registration value = recorded.value();
    return new RegistrationFacts(
        Choices.REGISTRATION.of(value.kind()),
        Choices.PLACE.of(value.place()),
        KnownLists.day(value.since()),
        KnownLists.day(value.until()),
        value.livesThere());
  }

  /**
   * The registration that counts; null when it cannot be said: nothing is recorded, or the list is
   * not whole and what it holds is outside the city, so that one in the city may be missing.
   */
  public static Recorded<Registration> counting(Listed<Recorded<Registration>> registrations) {
    List<Recorded<Registration>> items = Listed.itemsOf(registrations);
    Recorded<Registration> best = null;
    for (Recorded<Registration> item : items) {
      best = best == null || rank(item.value()) < rank(best.value()) ? item : best;
    }
    boolean mayBeBettered =
        best != null
            && !registrations.complete()
            && rank(best.value()) >= 40
            && rank(best.value()) < 100;
    return mayBeBettered ? null : best;
  }

  /** Those that hold on a day, or may; one without dates holds. */
  public static Listed<Recorded<Registration>> inForce(
      Listed<Recorded<Registration>> registrations, LocalDate day) {
    return registrations == null
            || registrations.items().stream().allMatch(recorded -> holds(recorded.value(), day))
        ? registrations
        : new Listed<>(
            registrations.complete(),
            registrations.items().stream()
                .filter(recorded -> holds(recorded.value(), day))
                .toList());
  }

  private static boolean holds(Registration registration, LocalDate day) {
    return (registration.holdsUntil() == null || !registration.holdsUntil().isBefore(day))
        && (registration.holdsFrom() == null || !registration.holdsFrom().isAfter(day));
  }

  /** In the city before outside, this dwelling before another, permanent before temporary. */
  private static int rank(Registration registration) {
    if (registration.kind() == Kind.NONE) {
      return 100;
    }
    Place place = registration.place();
    int where = place == Place.THIS_DWELLING ? 0 : place == Place.OTHER_IN_CITY ? 20 : 40;
    return where + (place == null ? 0 : 5) + (registration.kind() == Kind.PERMANENT ? 0 : 10);
  }
}
