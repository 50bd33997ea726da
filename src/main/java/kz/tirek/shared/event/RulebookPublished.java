package kz.tirek.shared.event;

import java.time.LocalDate;

/**
 * Days from one on are judged by another version of the rulebook than before: it was published, or
 * is in force again because a later publication was taken back. Told in the transaction of that.
 *
 * @param version that judges the first of these days that is not over: today, or {@code from} where
 *     that is to come
 * @param from the first day that may be judged otherwise than before
 */
public record RulebookPublished(String version, LocalDate from) {}
