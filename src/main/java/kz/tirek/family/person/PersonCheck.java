package kz.tirek.family.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tirek.family.person.Person.Sex;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about a person. */
public final class PersonCheck {

  private PersonCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the object that holds person, iin and phone
   */
  public static List<FieldError> check(
      String at, Person person, String iin, String phone, LocalDate today, LocalDate asOf) {
    List<FieldError> errors = new ArrayList<>(check(at + "/person", person, today, asOf));
    if (iin != null) {
      errors.addAll(checkIin(at + "/iin", iin, person, today, asOf));
    }
    if (phone != null) {
      errors.addAll(checkPhone(at + "/phone", phone));
    }
    return errors;
  }

  /**
   * What cannot be so of a person whose numbers are not told.
   *
   * @param at the JSON pointer of the person
   */
  public static List<FieldError> check(String at, Person person, LocalDate today, LocalDate asOf) {
    PartialDate birth = person.birthDate();
    List<FieldError> errors =
        new ArrayList<>(
            checkBirth(at + "/birthDate", birth == null ? null : birth.earliest(), today, asOf));
    if (Boolean.TRUE.equals(person.pregnant()) && person.sex() == Sex.MALE) {
      errors.add(FieldError.pointer(at + "/pregnant", "contradicts-sex"));
    }
    return errors;
  }

  /**
   * What the recorded number of a person contradicts.
   *
   * @param at the JSON pointer of the person
   * @param iin as it is recorded; null when it is not
   */
  public static List<FieldError> checkAgainst(String iin, String at, Person person) {
    return iin == null
        ? List.of()
        : checkIin(at, iin, person.birthDate(), person.sex()).stream()
            .map(
                error ->
                    FieldError.pointer(
                        at + (error.code().endsWith("sex") ? "/sex" : "/birthDate"), error.code()))
            .toList();
  }

  /** Whether the text is an individual identification number: twelve digits with a check digit. */
  public static boolean isIin(String text) {
    return Iin.parse(text).isPresent();
  }

  /**
   * What cannot be so about an identification number.
   *
   * @param at the JSON pointer of the number
   * @param person whose number it is said to be
   */
  public static List<FieldError> checkIin(
      String at, String iin, Person person, LocalDate today, LocalDate asOf) {
    List<FieldError> errors = new ArrayList<>(checkIin(at, iin, person.birthDate(), person.sex()));
    errors.addAll(checkBirth(at, Iin.parse(iin).flatMap(Iin::birthDate).orElse(null), today, asOf));
    return errors;
  }

  /** What cannot be so about a phone number. */
  public static List<FieldError> checkPhone(String at, String phone) {
    return Phone.isPhone(phone) ? List.of() : List.of(FieldError.pointer(at, "not-a-phone-number"));
  }

  /** Nobody is born after the day, whether the birth date or the number says so. */
  private static List<FieldError> checkBirth(
      String at, LocalDate birth, LocalDate today, LocalDate asOf) {
    if (birth != null && birth.isAfter(today)) {
      return List.of(FieldError.pointer(at, "in-the-future"));
    }
    return birth != null && birth.isAfter(asOf)
        ? List.of(FieldError.pointer(at, "born-after-as-of", asOf))
        : List.of();
  }

  private static List<FieldError> checkIin(String at, String text, PartialDate birth, Sex sex) {
    Optional<Iin> parsed = Iin.parse(text);
    if (parsed.isEmpty()) {
      return List.of(FieldError.pointer(at, "not-an-iin"));
    }
    Iin iin = parsed.get();
    List<FieldError> errors = new ArrayList<>();
    if (iin.birthDate().isEmpty() && !iin.isSpecial()) {
      errors.add(FieldError.pointer(at, "not-an-iin"));
    }
    if (birth != null && iin.birthDate().filter(date -> !birth.covers(date)).isPresent()) {
      errors.add(FieldError.pointer(at, "iin-contradicts-birth-date"));
    }
    if (sex != null && iin.sex().filter(other -> other != sex).isPresent()) {
      errors.add(FieldError.pointer(at, "iin-contradicts-sex"));
    }
    return errors;
  }
}
