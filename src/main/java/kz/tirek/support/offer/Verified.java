package kz.tirek.support.offer;

import java.time.LocalDate;

/**
 * That somebody asked the provider and found the entry right.
 *
 * @param by the subject of whoever did
 */
public record Verified(LocalDate on, String by) {}
