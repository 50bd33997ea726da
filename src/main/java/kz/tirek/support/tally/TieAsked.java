package kz.tirek.support.tally;

import java.time.LocalDate;
import java.util.UUID;

/** How often a tie was asked for a kind of help on a day. */
public record TieAsked(UUID tie, String help, LocalDate on, int n) {}
