package kz.tirek.family.person;

/**
 * A phone number of Kazakhstan: +7 or 8 and ten digits, with spaces, hyphens and brackets as people
 * write them.
 */
public final class Phone {

  private Phone() {}

  /** Whether the text is a phone number of Kazakhstan. */
  public static boolean isPhone(String text) {
    return digits(text).matches("(\\+?7|8)[0-9]{10}");
  }

  /** The number as +7 and ten digits, which is how it is kept and found. */
  public static String normal(String text) {
    String digits = digits(text);
    return "+7" + digits.substring(digits.length() - 10);
  }

  private static String digits(String text) {
    return text.replaceAll("[ ()-]", "");
  }
}
