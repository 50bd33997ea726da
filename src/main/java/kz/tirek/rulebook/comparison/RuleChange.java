package kz.tirek.rulebook.comparison;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule that two rulebooks do not say alike. */
@Schema(name = "RuleChange", description = "One rule that two rulebooks do not say alike.")
public record RuleChange(
    @Schema(description = "The file in which it stands.", examples = "kz/benefits.yaml") @NotNull
        String file,
    @Schema(
            description =
                "The code of the rule; of a question its path, of a refusal its reason, of a test its name. Of rulebook.yaml, which"
                    + " holds no rules, the name of the file.",
            examples = "targeted-assistance")
        @NotNull
        String code,
    @NotNull Kind change,
    @Schema(description = "The rule as it was, in YAML; absent where it was not there.")
        String before,
    @Schema(description = "The rule as it is, in YAML; absent where it is not there any more.")
        String after,
    @Schema(description = "What of it changed; empty where the whole rule came or went.") @NotNull
        List<KeyChange> keys) {

  /** What became of it. */
  @Schema(name = "RuleChangeKind", description = "What became of a rule.")
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** A value within a rule that changed. */
  @Schema(name = "RuleKeyChange", description = "A value within a rule that changed.")
  public record KeyChange(
      @Schema(
              description =
                  "Where it stands in the rule; an item of a list goes by its first day or its code where it has one.",
              examples = "values/2026-01-01/value")
          @NotNull
          String key,
      @Schema(description = "Absent where there was none.") String before,
      @Schema(description = "Absent where there is none any more.") String after) {}
}
