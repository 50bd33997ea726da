package kz.tirek.support.tally;

import java.time.LocalDate;

/**
 * How many answers of a month for a kind of help came after so many days.
 *
 * @param month its first day
 * @param days {@link Tallies#MOST_DAYS} stands for itself and more
 */
public record Answered(String help, LocalDate month, int days, int n) {}
