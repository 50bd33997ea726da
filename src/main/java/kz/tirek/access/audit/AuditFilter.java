package kz.tirek.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries of the trail are wanted; a {@code @BeanParam} of an endpoint. */
public record AuditFilter(
    @Parameter(description = "Only what this person, program or job did.") @RestQuery
        String subject,
    @Parameter(description = "Only what was done to this case, or showed it.") @RestQuery
        UUID family,
    @Parameter(description = "Only this operation (operationId) or job.") @RestQuery String deed,
    @Parameter(description = "Only this outcome: DONE, or the code of a problem.") @RestQuery
        String outcome,
    @Parameter(description = "Only from this instant on.") @RestQuery Instant from,
    @Parameter(description = "Only before this instant.") @RestQuery Instant until) {}
