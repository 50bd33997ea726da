package kz.tirek.family.facts;

import java.time.Instant;

/**
 * The act of recording: by whom, for which agency and when.
 *
 * @param by the subject of the token
 * @param at truncated to microseconds, as the database keeps it
 */
public record Recording(String agency, String by, Instant at) {}
