package kz.tirek.family.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import kz.tirek.family.person.Person.Sex;
import kz.tirek.shared.text.PersonalNumbers;

/**
 * The individual identification number (ЖСН, ИИН) of Kazakhstan: twelve digits, of which the first
 * six are the birth date, the seventh the century and the sex, and the last a check digit. Source:
 * government decrees No. 565 of 11.06.2003 and No. 406 of 22.05.2007.
 */
final class Iin {

  private final String digits;

  private Iin(String digits) {
    this.digits = digits;
  }

  /**
   * The number, or nothing when the text is not twelve digits, nothing but zeros, or the check
   * digit is wrong.
   */
  static Optional<Iin> parse(String text) {
    return text.matches("(?!0{12})[0-9]{12}")
            && PersonalNumbers.checkDigit(text) == text.charAt(11) - '0'
        ? Optional.of(new Iin(text))
        : Optional.empty();
  }

  /**
   * The birth date it carries; nothing when the seventh digit names no century or the date does not
   * exist.
   */
  Optional<LocalDate> birthDate() {
    int century = digit(6);
    if (century < 1 || century > 6) {
      return Optional.empty();
    }
    int year = 1800 + (century - 1) / 2 * 100 + number(0);
    try {
      return Optional.of(LocalDate.of(year, number(2), number(4)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether the seventh digit is one of the special cases that carry neither century nor sex. */
  boolean isSpecial() {
    return digit(6) == 0;
  }

  Optional<Sex> sex() {
    return isSpecial() ? Optional.empty() : Optional.of(digit(6) % 2 != 0 ? Sex.MALE : Sex.FEMALE);
  }

  private int number(int from) {
    return digit(from) * 10 + digit(from + 1);
  }

  private int digit(int at) {
    return digits.charAt(at) - '0';
  }
}
