package kz.tirek.support.offer;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When a place is open on one day of each week, in the city's time.
 *
 * @param to after {@code from}, on the same day
 */
public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {}
