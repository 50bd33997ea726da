package kz.tirek.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A case was closed: nobody works with the family any more.
 *
 * @param by the person that closed it
 * @param at truncated to microseconds, as the database keeps it
 */
public record CaseClosed(UUID family, String by, Instant at) {}
