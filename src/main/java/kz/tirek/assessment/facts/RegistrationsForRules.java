package kz.tirek.assessment.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.dwelling.Registration.Kind;
import kz.tirek.situation.dwelling.Registration.Place;

/**
 * The registrations of a person on one day, in the words of the rulebook, and what follows from
 * them together: two kinds may hold side by side, and one may follow another without a gap.
 */
public final class RegistrationsForRules {

  /** Nobody living was registered before. */
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final List<Recorded<Registration>> holding = new ArrayList<>();
  private final List<Recorded<Registration>> ended = new ArrayList<>();

  /** Null when nobody asked which registrations there are. */
  private final Boolean whole;

  public RegistrationsForRules(MemberFile file, LocalDate day) {
    boolean certain = sort(Listed.itemsOf(file.registrations()), day);
    certain &= sort(Listed.itemsOf(file.earlierRegistrations()), day);
    this.whole =
        file.registrations() == null
            ? null
            : Boolean.valueOf(file.registrations().complete() && certain && !noneHasEnded());
  }

  /**
   * Those that hold or have ended on a day.
   *
   * @return whether it is known of the others that they begin later
   */
  private boolean sort(List<Recorded<Registration>> recorded, LocalDate day) {
    boolean certain = true;
    for (Recorded<Registration> each : recorded) {
      Registration value = each.value();
      if (endsBefore(value, day)) {
        ended.add(each);
      } else if (begunBy(value.since(), day) && lastsTo(value.until(), day)) {
        holding.add(each);
      } else {
        certain &= value.since() != null && value.since().earliest().isAfter(day);
      }
    }
    return certain;
  }

  /** Those that surely hold on the day, in the order of {@link #facts}. */
  public List<Recorded<Registration>> holding() {
    return holding;
  }

  /** Null when nobody asked. */
  Known<RegistrationFacts> facts() {
    return whole == null
        ? null
        : new Known<>(KnownLists.each(holding, RegistrationsForRules::facts), whole);
  }

  private static RegistrationFacts facts(Recorded<Registration> recorded) {
    Registration value = recorded.value();
    return new RegistrationFacts(
        Choices.REGISTRATION.of(value.kind()),
        Choices.PLACE.of(value.place()),
        KnownLists.day(value.since()),
        KnownLists.day(value.until()),
        livesThere(value));
  }

  /** Who is registered in the dwelling of the family lives there, unless the opposite is said. */
  private static Boolean livesThere(Registration value) {
    return value.livesThere() == null && value.place() == Place.THIS_DWELLING
        ? Boolean.TRUE
        : value.livesThere();
  }

  /** The permanent registration in the city that holds; null when there is none. */
  public Recorded<Registration> permanentInCity() {
    for (Recorded<Registration> each : holding) {
      if (each.value().kind() == Kind.PERMANENT && inCity(each.value())) {
        return each;
      }
    }
    return null;
  }

  /**
   * Since when the person has been permanently registered in the city without a gap. Null when no
   * such registration holds, and when it is not recorded since when it does.
   */
  DayRange permanentInCitySince() {
    Recorded<Registration> current = permanentInCity();
    if (current == null || current.value().since() == null) {
      return null;
    }
    List<Registration> before =
        ended.stream()
            .map(Recorded::value)
            .filter(value -> value.kind() == Kind.PERMANENT && inCity(value))
            .sorted(Comparator.comparing((Registration value) -> value.until().latest()).reversed())
            .toList();
    LocalDate earliest = current.value().since().earliest();
    LocalDate latest = current.value().since().latest();
    for (Registration value : before) {
      LocalDate from = value.since() == null ? LONG_AGO : value.since().earliest();
      if (!value.until().latest().isBefore(earliest.minusDays(1)) && from.isBefore(earliest)) {
        earliest = from;
      }
      if (value.since() != null
          && !value.until().earliest().isBefore(latest.minusDays(1))
          && value.since().latest().isBefore(latest)) {
        latest = value.since().latest();
      }
    }
    // an earlier one may be missing from a list that is not whole
    return DayRange.between(Boolean.TRUE.equals(whole) ? earliest : LONG_AGO, latest);
  }

  /** The temporary registration where the person lives; null when there is none. */
  public Recorded<Registration> temporary() {
    for (Recorded<Registration> each : holding) {
      Registration value = each.value();
      if (value.kind() == Kind.TEMPORARY
          && inCity(value)
          && Boolean.TRUE.equals(livesThere(value))) {
        return each;
      }
    }
    return null;
  }

  DayRange until() {
    Recorded<Registration> temporary = temporary();
    return temporary == null ? null : KnownLists.day(temporary.value().until());
  }

  /** The one in the city that ran out last; null when none did, or another in the city holds. */
  public Recorded<Registration> lastEnded() {
    for (Recorded<Registration> each : holding) {
      if (inCity(each.value())) {
        return null;
      }
    }
    return lastOf(ended, RegistrationsForRules::inCity);
  }

  DayRange endedOn() {
    Recorded<Registration> last = lastEnded();
    return last == null ? null : KnownLists.day(last.value().until());
  }

  private static boolean inCity(Registration value) {
    return value.kind() != Kind.NONE
        && (value.place() == Place.THIS_DWELLING || value.place() == Place.OTHER_IN_CITY);
  }

  private static boolean begunBy(PartialDate since, LocalDate day) {
    return since == null || !since.latest().isAfter(day);
  }

  private static boolean lastsTo(PartialDate until, LocalDate day) {
    return until == null || !until.earliest().isBefore(day);
  }

  private static boolean endsBefore(Registration value, LocalDate day) {
    return value.until() != null && value.until().latest().isBefore(day);
  }

  /** Where what ended last is that there was none, there may be one since. */
  private boolean noneHasEnded() {
    Recorded<Registration> last = holding.isEmpty() ? lastOf(ended, any -> true) : null;
    return last != null && last.value().kind() == Kind.NONE;
  }

  /** The one that ran out last, the first in the list where two did; null when there is none. */
  private static Recorded<Registration> lastOf(
      List<Recorded<Registration>> ended, Predicate<Registration> counts) {
    Recorded<Registration> last = null;
    for (Recorded<Registration> each : ended) {
      if (counts.test(each.value())
          && (last == null
              || each.value().until().latest().isAfter(last.value().until().latest()))) {
        last = each;
      }
    }
    return last;
  }
}
