package kz.tirek.family.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.family.duplicate.DuplicateReason.Why;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.naming.AskedName;
import kz.tirek.family.naming.NameMatch;
import kz.tirek.family.naming.Part;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;

/**
 * How alike a person is to others who may be the same; the figures are those that {@link
 * LikelyDuplicate} tells. For one thread.
 *
 * <p>A name alone is never enough: fathers and sons, cousins and neighbours have the same. Twins
 * have everything the same but the given name, so without that nobody is alike.
 */
final class Resemblance {

  /** Below this a name, or a part of it, is another one. */
  private static final int ALIKE = 60;

  private static final int PART_ALIKE = 80;
  private static final int SAME_IIN = 100;
  private static final int SAME_IIN_OTHER_NAME = 95;
  private static final int SAME_DOCUMENT = 92;
  private static final int PHONE_ALONE = 15;
  private static final int PATRONYMIC = 12;
  private static final int OTHER_PATRONYMIC = -30;
  private static final int PHONE = 10;
  private static final int DISTRICT = 3;

  /** Without a number nobody is more alike. */
  static final int MOST_WITHOUT_NUMBER = 97;

  /** What of a candidate is the same, by what the candidate was found. */
  enum Same {
    IIN,
    DOCUMENT,
    PHONE,
    NAME,
    OTHER_IIN
  }

  /**
   * How alike two records are.
   *
   * @param likelihood 0 to 100; 0: they are of two persons
   */
  record Likelihood(int likelihood, List<DuplicateReason> why) {

    @Override
    public String toString() {
      return "Likelihood[...]";
    }
  }

  /** What is recorded of a candidate. */
  record Recorded(Person.Name name, PartialDate birth, boolean earlier) {

    @Override
    public String toString() {
      return "Recorded[...]";
    }
  }

  private final SoughtPerson person;
  private final AskedName whole;

  /** Without the patronymic, for those of whom none is recorded. */
  private final AskedName shorter;

  private final AskedName given;
  private final AskedName patronymic;

  Resemblance(SoughtPerson person) {
    this.person = person;
    Person.Name name = person.name();
    this.whole = name == null ? null : legible(name.inOneLine());
    this.shorter =
        name == null
            ? null
            : legible(new Person.Name(name.family(), name.given(), null).inOneLine());
    this.given = name == null ? null : legible(name.given());
    this.patronymic = name == null ? null : legible(name.patronymic());
  }

  /** Null where there is no letter in it. */
  private static AskedName legible(String text) {
    AskedName name = text == null ? null : AskedName.of(text);
    return name != null && name.isLegible() ? name : null;
  }

  Likelihood to(Recorded other, Set<Same> same, boolean sameDistrict) {
    List<DuplicateReason> why = new ArrayList<>();
    int score = byNumber(same, why);
    int named = byName(other, same, sameDistrict, why);
    if (score > 0) {
      int known = score == SAME_IIN && named == 0 ? SAME_IIN_OTHER_NAME : score;
      return new Likelihood(known, List.copyOf(why));
    }
    if (same.contains(Same.OTHER_IIN)) {
      return new Likelihood(0, List.of());
    }
    if (named == 0 && same.contains(Same.PHONE)) {
      return new Likelihood(PHONE_ALONE, List.copyOf(why));
    }
    return new Likelihood(Math.min(named, MOST_WITHOUT_NUMBER), List.copyOf(why));
  }

  private static int byNumber(Set<Same> same, List<DuplicateReason> why) {
    int score = 0;
    if (same.contains(Same.DOCUMENT)) {
      why.add(DuplicateReason.of(Why.DOCUMENT));
      score = SAME_DOCUMENT;
    }
    if (same.contains(Same.IIN)) {
      why.add(0, DuplicateReason.of(Why.IIN));
      score = SAME_IIN;
    }
    if (same.contains(Same.PHONE)) {
      why.add(DuplicateReason.of(Why.PHONE));
    }
    return score;
  }

  private int byName(
      Recorded other, Set<Same> same, boolean sameDistrict, List<DuplicateReason> why) {
    AskedName asked = other.name().patronymic() == null ? shorter : whole;
    if (asked == null) {
      return 0;
    }
    NameMatch match = asked.match(other.name());
    if (match.score() < ALIKE || !hasSameGiven(other.name(), match)) {
      return 0;
    }
    match.words().stream()
        .map(word -> new DuplicateReason(Why.of(word.how()), word.part()))
        .distinct()
        .forEach(why::add);
    if (other.earlier()) {
      why.add(DuplicateReason.of(Why.EARLIER_NAME));
    }
    int born = born(other.birth(), why);
    if (born == 0) {
      return 0;
    }
    int score = born * match.score() / 100 + patronymic(other.name());
    if (same.contains(Same.PHONE)) {
      score += PHONE;
    }
    if (sameDistrict) {
      why.add(DuplicateReason.of(Why.DISTRICT));
      score += DISTRICT;
    }
    return Math.max(0, score);
  }

  /** In another order the parts are not where they belong, and the whole has to do. */
  private boolean hasSameGiven(Person.Name name, NameMatch match) {
    if (match.otherOrder()) {
      return match.words().stream().anyMatch(word -> word.part() == Part.GIVEN)
          && match.words().stream().anyMatch(word -> word.part() == Part.FAMILY);
    }
    return given != null
        && name.given() != null
        && given.match(new Person.Name(null, name.given(), null)).score() >= PART_ALIKE;
  }

  private int patronymic(Person.Name name) {
    if (patronymic == null || name.patronymic() == null) {
      return 0;
    }
    int alike = patronymic.match(new Person.Name(null, null, name.patronymic())).score();
    return alike >= PART_ALIKE ? PATRONYMIC : OTHER_PATRONYMIC;
  }

  private int born(PartialDate other, List<DuplicateReason> why) {
    PartialDate mine = person.birth();
    if (mine == null || other == null) {
      return 35;
    }
    boolean overlap =
        !mine.earliest().isAfter(other.latest()) && !other.earliest().isAfter(mine.latest());
    if (mine.exact() && other.exact()) {
      if (overlap) {
        why.add(DuplicateReason.of(Why.BIRTH_DATE));
        return 80;
      }
      if (isNear(mine.earliest(), other.earliest())) {
        why.add(DuplicateReason.of(Why.BIRTH_NEAR));
        return 60;
      }
      return 0;
    }
    if (!overlap) {
      return 0;
    }
    boolean year = mine.text().length() == 4 || other.text().length() == 4;
    why.add(DuplicateReason.of(year ? Why.BIRTH_YEAR : Why.BIRTH_MONTH));
    return year ? 55 : 65;
  }

  /**
   * All days that the time of birth of somebody who is the same may begin on, who is born that day:
   * the day itself, those that it is mistaken for, and the first of its year, which is where a year
   * alone begins, as a month alone begins with its first.
   */
  static Set<LocalDate> daysOfTheSame(LocalDate born) {
    Set<LocalDate> days = new TreeSet<>();
    for (LocalDate day = born.minusYears(1).withDayOfYear(1);
        day.getYear() <= born.getYear() + 1;
        day = day.plusDays(1)) {
      if (day.equals(born) || isNear(born, day)) {
        days.add(day);
      }
    }
    days.add(born.withDayOfYear(1));
    return days;
  }

  private static boolean isNear(LocalDate one, LocalDate other) {
    boolean year = one.getYear() == other.getYear();
    boolean month = one.getMonthValue() == other.getMonthValue();
    boolean day = one.getDayOfMonth() == other.getDayOfMonth();
    boolean swapped =
        one.getDayOfMonth() == other.getMonthValue()
            && one.getMonthValue() == other.getDayOfMonth();
    return year && (month || day || swapped)
        || month && day && Math.abs(one.getYear() - other.getYear()) == 1;
  }
}
