package kz.tirek.access.audit;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit trail, as auditors read it: ids alone. */
@Schema(name = "AuditEvent", description = "An entry of the audit trail. It holds ids alone.")
public record LoggedEvent(
    @Schema(description = "Its number; later ones are greater, and some are left out.")
        long sequence,
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
    @Schema(description = "The case that it was done to, where it was one.") UUID familyId,
    @Schema(description = "The cases that a list or search showed.") List<UUID> shown,
    @Schema(
            description =
                "OWN, COVERING, NAMED, AGENCY or EMERGENCY: what the caller was to the case; absent where it was not entered.")
        String relation,
    @Schema(
            description =
                "CASEWORK, SUPERVISION, EMERGENCY, JUDGEMENT (of a family that was told in the request and is known to nobody), RULES, DIRECTORY, REFERRAL, MUNICIPAL_EXCHANGE, STATISTICS, AUDIT, SYSTEM, or NONE where nothing came of it.")
        @NotNull
        String purpose,
    @Schema(
            description = "DONE, or the code of the problem that it was answered with.",
            examples = "not-found")
        @NotNull
        String outcome,
    @Schema(description = "The same for all that belongs to one request.") @NotNull
        UUID requestId) {

  static LoggedEvent of(ResultSet row) throws SQLException {
    return new LoggedEvent(
        row.getLong("sequence"),
        Columns.instant(row, "at"),
        row.getString("agency"),
        row.getString("subject"),
        row.getString("client"),
        Columns.texts(row, "roles"),
        row.getString("deed"),
        Columns.id(row, "family_id"),
        row.getArray("shown") == null ? null : List.of((UUID[]) row.getArray("shown").getArray()),
        row.getString("relation"),
        row.getString("purpose"),
        row.getString("outcome"),
        Columns.id(row, "request"));
  }

  String place() {
    return Long.toString(sequence);
  }
}
