package kz.tirek.exchange.notice;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Made-up identification numbers with a right check digit, each another one. */
public final class AnIin {

  private AnIin() {}

  /**
   * @param yearAndMonth of birth, as 9001
   * @param century the seventh digit, which says the century and the sex
   */
  public static String of(String yearAndMonth, int century) {
    while (true) {
      String digits =
          yearAndMonth
              + "%02d%d%04d"
                  .formatted(
                      ThreadLocalRandom.current().nextInt(1, 29),
                      century,
                      ThreadLocalRandom.current().nextInt(10_000));
      int check = weighted(digits, 0) == 10 ? weighted(digits, 2) : weighted(digits, 0);
      if (check < 10) {
        return digits + check;
      }
    }
  }

  private static int weighted(String digits, int shift) {
    return IntStream.range(0, 11).map(i -> (digits.charAt(i) - '0') * ((i + shift) % 11 + 1)).sum()
        % 11;
  }
}
