package kz.tirek.shared.json;

import java.math.BigDecimal;

/** What a number with a point or an exponent is, without writing its digits out. */
final class WholeNumber {

  /** No long has more digits, and nobody waits for a billion of them. */
  private static final int MOST_DIGITS = 19;

  private WholeNumber() {}

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  static boolean isShort(BigDecimal whole) {
    return (long) whole.precision() - whole.scale() <= MOST_DIGITS;
  }
}
