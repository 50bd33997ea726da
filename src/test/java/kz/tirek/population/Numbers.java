package kz.tirek.population;

import java.time.LocalDate;
import java.util.Random;

/** Numbers that look like those of people and are nobody's. */
final class Numbers {

  private Numbers() {}

  /**
   * Twelve digits with a right check digit. The serial number is 9000 or more, and so that of
   * nobody: some 1,100 people are born in Kazakhstan in a day.
   */
  static String iin(LocalDate birth, boolean female, Random random) {
    int century = (birth.getYear() < 2000 ? 3 : 5) + (female ? 1 : 0);
    while (true) {
      String digits =
          "%02d%02d%02d%d%04d"
              .formatted(
                  birth.getYear() % 100,
                  birth.getMonthValue(),
                  birth.getDayOfMonth(),
                  century,
                  9000 + random.nextInt(1000));
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

  /** A number of the code 000, which no operator has, in one of the ways in which people write. */
  static String phone(Random random) {
    int number = random.nextInt(10_000_000);
    String form = random.nextInt(3) == 0 ? "8 (000) %03d-%02d-%02d" : "+7 000 %03d %02d %02d";
    return form.formatted(number / 10_000, number / 100 % 100, number % 100);
  }
}
