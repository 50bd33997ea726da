package kz.tirek.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A date of which perhaps only the year, or the year and the month, is known: {@code 1989}, {@code
 * 1989-05} or {@code 1989-05-12}. Years 1900 to 2100.
 */
@Schema(
    type = SchemaType.STRING,
    pattern = "^(19\\d\\d|20\\d\\d|2100)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$",
    examples = "1989-05",
    description =
        "A date known to the day (1989-05-12), to the month (1989-05) or to the year (1989).")
public record PartialDate(LocalDate earliest, LocalDate latest, @JsonValue String text) {

  /**
   * @throws DateTimeException when the text is none of the three forms
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate of(String text) {
    PartialDate date =
        switch (text.length()) {
          case 4 -> {
            Year year = Year.parse(text);
            yield new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), text);
          }
          case 7 -> {
            YearMonth month = YearMonth.parse(text);
            yield new PartialDate(month.atDay(1), month.atEndOfMonth(), text);
          }
          default -> of(LocalDate.parse(text));
        };
    int year = date.earliest().getYear();
    if (year < 1900 || year > 2100) {
      throw new DateTimeException("the year is not between 1900 and 2100");
    }
    return date;
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day, day.toString());
  }

  public boolean exact() {
    return earliest.equals(latest);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }

  /** Whole years from the latest day that this may be; negative when that day is still to come. */
  public int yearsAtLeast(LocalDate on) {
    return Period.between(latest, on).getYears();
  }

  /** Whole years from the earliest day that this may be. */
  public int yearsAtMost(LocalDate on) {
    return Period.between(earliest, on).getYears();
  }

  @Override
  public String toString() {
    return text;
  }
}
