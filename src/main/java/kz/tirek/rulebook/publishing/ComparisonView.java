package kz.tirek.rulebook.publishing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.rulebook.comparison.RuleChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one rulebook says otherwise than another. */
@Schema(
    name = "RulebookComparison",
    description = "What one rulebook says otherwise than another, rule by rule.")
public record ComparisonView(
    @Schema(description = "The version compared with.", examples = "kz-2026.4") @NotNull
        String before,
    @Schema(description = "The version that was asked for.", examples = "kz-2026.5") @NotNull
        String after,
    @NotNull List<RuleChange> changes) {}
