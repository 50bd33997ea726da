package kz.tirek.support.directory.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import kz.tirek.support.offer.Opening;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a place is open on one day of each week. */
@Schema(
    name = "OpeningHours",
    description = "When a place is open on one day of each week, in the time of the families.")
public record OpeningHours(
    @NotNull Weekday day,
    @Schema(examples = "09:00") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String from,
    @Schema(description = "After from, on the same day.", examples = "18:00")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String to) {

  /** The days of the week. */
  @Schema(name = "Weekday", description = "The days of the week.")
  public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
  }

  static OpeningHours of(Opening opening) {
    return new OpeningHours(
        Weekday.valueOf(opening.day().name()), opening.from().toString(), opening.to().toString());
  }

  /** The same, as it is kept. */
  public Opening opening() {
    return new Opening(DayOfWeek.valueOf(day.name()), LocalTime.parse(from), LocalTime.parse(to));
  }
}
