package kz.tirek.support.tally;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How often something came of referrals to an offer for a kind of help in a month.
 *
 * @param month its first day
 * @param reason null where there is none
 */
public record Outcome(
    UUID offer, String help, LocalDate month, Counted what, String reason, int n) {}
