package kz.tirek.dashboard.figure;

import java.time.YearMonth;

/**
 * How many families there were in one place at the end of a month.
 *
 * @param status FOUND for a barrier
 */
public record Counted(
    YearMonth month,
    String code,
    String status,
    District district,
    Household household,
    long families) {}
