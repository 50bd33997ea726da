package kz.tirek.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        ";",
        ";;;",
        "en;q=abc",
        "en,,ru;q",
        "q=1",
        "-",
        "*-*",
        "en_US",
        "тест",
        "ru;q=-1",
        "i-klingon",
        "\u0000",
        "*;q=0"
      })
  void nonsense_asks_for_kazakh(String header) {
    assertEquals(Language.KK, Language.accepted(header));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, RU",
    "RU-kz, RU",
    "'en-GB,en;q=0.9', EN",
    "'xx;q=1,ru;q=0.5,en;q=0.8', EN",
    "'ru;q=0.5,en;q=0.5', RU",
    "en-x-anything, EN"
  })
  void a_language_is_understood(String header, Language language) {
    assertEquals(language, Language.accepted(header));
  }

  @Test
  void a_book_of_languages_costs_no_time() {
    String book = IntStream.range(0, 2_000).mapToObj(i -> "x" + i).collect(Collectors.joining(","));

    assertTimeout(
        Duration.ofMillis(500),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertEquals(Language.KK, Language.accepted(book + "a".repeat(5_000)));
          }
        });
  }
}
