package kz.tirek.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.consent.Form;

/**
 * A household that was taken in agreed that its facts are kept.
 *
 * @param on null: on the day on which it was recorded
 * @param how null: nobody wrote down how
 * @param until the last day on which it holds; null: it is not limited
 * @param by the person, program or job that recorded it
 */
public record ConsentTold(
    UUID family, LocalDate on, Form how, LocalDate until, String agency, String by, Instant at) {}
