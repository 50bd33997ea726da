package kz.tirek.shared.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.shared.PartialDate;

/**
 * How a value is written as text, in JSON and in parameters alike, and what to say when it is not.
 */
public enum Notation {
  /** ISO 8601 calendar date of the years 0001 to 9999. */
  DATE(LocalDate.class, "not-a-date", "(?!0000)\\d{4}-\\d{2}-\\d{2}", LocalDate::parse),
  PARTIAL_DATE(PartialDate.class, "not-a-partial-date", "[0-9-]+", PartialDate::of),
  /** RFC 3339 date and time with its offset from UTC. */
  INSTANT(
      Instant.class,
      "not-an-instant",
      "(?!0000)\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})",
      Instant::parse),
  ID(UUID.class, "not-an-id", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text -> {});

  private final Class<?> type;
  private final String complaint;
  private final String pattern;
  private final Consumer<String> parser;

  Notation(Class<?> type, String complaint, String pattern, Consumer<String> parser) {
    this.type = type;
    this.complaint = complaint;
    this.pattern = pattern;
    this.parser = parser;
  }

  /** The notation of values of this type; empty for types that have none here. */
  public static Optional<Notation> of(Class<?> type) {
    return Arrays.stream(values()).filter(notation -> notation.type == type).findAny();
  }

  public boolean fits(String text) {
    if (!text.matches(pattern)) {
      return false;
    }
    try {
      parser.accept(text);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** The code of the error to report for a text that does not fit. */
  public String complaint() {
    return complaint;
  }

  /**
   * What keeps a text out of the database, whatever it means: U+0000 or half of a surrogate pair.
   * Gives the code of the error; empty for a text that can be stored.
   */
  public static Optional<String> flaw(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return Optional.of("nul-character");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return Optional.of("broken-text");
      }
    }
    return Optional.empty();
  }
}
