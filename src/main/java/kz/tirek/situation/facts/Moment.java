package kz.tirek.situation.facts;

import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which facts of a kind are wanted; a {@code @BeanParam} of an endpoint.
 *
 * @param asOf the day whose facts are wanted; null: today
 * @param knownOn what was recorded after this instant is left out; null: nothing is
 * @param ended whether what does not hold any more is wanted, and not what holds
 */
public record Moment(
    @Parameter(description = "The day whose facts are wanted; today when not given.") @RestQuery
        LocalDate asOf,
    @Parameter(description = "Facts recorded after this instant are left out; now when not given.")
        @RestQuery
        Instant knownOn,
    @Parameter(
            description =
                "Whether those are wanted that held before the day and do not any more, and not those that hold.")
        @RestQuery
        @DefaultValue("false")
        boolean ended) {}
