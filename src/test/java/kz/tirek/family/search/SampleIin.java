package kz.tirek.family.search;

/** Made-up identification numbers with a right check digit. */
final class SampleIin {

  private SampleIin() {}

  /**
   * @param born yymmdd
   * @param century the seventh digit, which says the century and the sex
   */
  static String of(String born, int century) {
    for (int serial = 1; ; serial++) {
      String digits = born + century + "%04d".formatted(serial);
      int check = weighted(digits, 0);
      check = check == 10 ? weighted(digits, 2) : check;
      if (check < 10) {
        return digits + check;
      }
    }
  }

  private static int weighted(String digits, int shift) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
    }
    return sum % 11;
  }
}
