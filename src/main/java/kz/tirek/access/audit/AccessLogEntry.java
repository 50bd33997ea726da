package kz.tirek.access.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was done to one case or asked of it, or that showed it. Of a list it does not tell
 * which other cases it showed.
 */
@Schema(
    description =
        "Something that was done to the case or asked of it, or a list that showed it among others.")
public record AccessLogEntry(
    @NotNull Instant at,
    @Schema(
            description =
                "The agency that the caller works for; absent for the service's own work.")
        String agency,
    @Schema(
            description =
                "The person or program (sub) or the service's job that did it; empty where the token named nobody.")
        @NotNull
        String subject,
    @Schema(description = "The program (azp) through which a person asked, where known.")
        String client,
    @NotNull List<String> roles,
    @Schema(description = "The operationId of what was asked for, or the name of the job.") @NotNull
        String deed,
    @Schema(
            description =
                "OWN, COVERING, NAMED, AGENCY or EMERGENCY: what the caller was to the case; absent where it was not entered.")
        String relation,
    @Schema(
            description =
                "CASEWORK, SUPERVISION, EMERGENCY, REFERRAL (the receiving provider), RULES, AUDIT, SYSTEM, or NONE where nothing came of it.")
        @NotNull
        String purpose,
    @Schema(
            description = "DONE, or the code of the problem that it was answered with.",
            examples = "not-found")
        @NotNull
        String outcome,
    @Schema(description = "The same for all that belongs to one request.") @NotNull
        UUID requestId) {

  static AccessLogEntry of(LoggedEvent event) {
    return new AccessLogEntry(
        event.at(),
        event.agency(),
        event.subject(),
        event.client(),
        event.roles(),
        event.deed(),
        event.relation(),
        event.purpose(),
        event.outcome(),
        event.requestId());
  }
}
