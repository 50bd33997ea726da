package kz.tirek.access.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the audit trail. It holds ids alone, so that erasing a family leaves it whole.
 *
 * @param at truncated to microseconds, as the database keeps it
 * @param agency the agency that the caller works for
 * @param subject the person, program or job
 * @param client the program through which a person asked; null when not known
 * @param roles the caller's roles
 * @param deed what was done: the operation's name in the API, or the job's
 * @param family the case it was done to; null when to none, or to several
 * @param shown the cases that a list or search showed
 * @param relation what the caller was to the case; null when it was not entered
 * @param purpose why, as far as the relation tells
 * @param outcome DONE, or the code of the problem that it was answered with
 * @param request tells what belongs to one request
 */
public record AuditEvent(
    Instant at,
    String agency,
    String subject,
    String client,
    Collection<String> roles,
    String deed,
    UUID family,
    List<UUID> shown,
    String relation,
    String purpose,
    String outcome,
    UUID request) {

  public static final String DONE = "DONE";
}
