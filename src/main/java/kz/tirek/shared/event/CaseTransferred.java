package kz.tirek.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Another agency accepted a case, and has it from now on.
 *
 * @param from the agency that had it
 * @param to the agency that has it now
 * @param at truncated to microseconds, as the database keeps it
 */
public record CaseTransferred(UUID family, String from, String to, Instant at) {}
