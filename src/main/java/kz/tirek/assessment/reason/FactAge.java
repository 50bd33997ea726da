package kz.tirek.assessment.reason;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How old a fact is, and from which day it should be asked again.
 *
 * @param member whose it is; null when it is the family's
 * @param list where it stands in the case file
 * @param askAgainFrom the first day on which one of its answers has grown old
 * @param paths what has grown old by the day of the assessment; empty while nothing has
 */
@Schema(
    description =
        "How old a fact is, and from which day it should be asked again. What is stale is not missing: it still counts.")
public record FactAge(
    @NotNull UUID fact,
    @Schema(description = "Whose it is; absent when it is the family's.") UUID member,
    @Schema(description = "Where it stands in the case file.", examples = "housing") @NotNull
        String list,
    @NotNull LocalDate observedOn,
    @Schema(description = "The first day on which one of its answers should be asked again.")
        @NotNull
        LocalDate askAgainFrom,
    @Schema(description = "Whether that day has come by the day of the assessment.") boolean stale,
    @Schema(description = "What is to be asked again by then; none while it is fresh.") @NotNull
        List<String> paths) {}
