package kz.tirek.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds identification and mobile phone numbers of Kazakhstan in free texts, where they would be
 * kept unencrypted.
 *
 * <p>It rather misses one than refuses what is none: twelve digits count when the date in them
 * exists and the check digit is right, so that contracts and the numbers of organisations pass;
 * fixed lines, which are mostly those of offices, pass too.
 */
public final class PersonalNumbers {

  /** Half of the ids that a machine writes have a long run of digits. */
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern TWELVE =
      Pattern.compile("(?<![0-9A-Za-z])([0-9]{6})[ -]?([0-9]{6})(?![0-9A-Za-z])");

  /** The codes of mobile networks. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\+? ?7|8)[ -]?\\(?7(?:0[0-8]|47|6[0-4]|7[15-8])\\)?"
              + "[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9A-Za-z])");

  private static final int SHORTEST = 11;

  private PersonalNumbers() {}

  public static boolean isIn(String text) {
    if (text.length() < SHORTEST) {
      return false;
    }
    String rest = text.length() < 36 ? text : ID.matcher(text).replaceAll(" ");
    Matcher twelve = TWELVE.matcher(rest);
    while (twelve.find()) {
      if (isIin(twelve.group(1) + twelve.group(2))) {
        return true;
      }
    }
    return MOBILE.matcher(rest).find();
  }

  /** Whether twelve digits are an identification number with a birth date in it. */
  private static boolean isIin(String digits) {
    int century = digits.charAt(6) - '0';
    if (century < 1 || century > 6 || checkDigit(digits) != digits.charAt(11) - '0') {
      return false;
    }
    try {
      int year = 1800 + (century - 1) / 2 * 100 + Integer.parseInt(digits.substring(0, 2));
      LocalDate.of(
          year, Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(4, 6)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /**
   * The twelfth digit that the first eleven ask for; -1 where both passes give 10 and the number is
   * never issued. Source: government decree No. 565 of 11.06.2003.
   */
  public static int checkDigit(String digits) {
    int first = weighted(digits, 0);
    int second = first == 10 ? weighted(digits, 2) : first;
    return second == 10 ? -1 : second;
  }

  private static int weighted(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
    }
    return sum % 11;
  }
}
