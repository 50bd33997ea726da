package kz.tirek.shared.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.consent.Form;

/**
 * A household agreed anew that its facts are kept, or took it back.
 *
 * @param given false: it took it back
 * @param until the last day on which it holds; null: it is not limited
 * @param by the person that recorded it
 */
public record ConsentToKeepChanged(
    UUID family,
    boolean given,
    LocalDate on,
    Form how,
    LocalDate until,
    String agency,
    String by,
    Instant at) {}
