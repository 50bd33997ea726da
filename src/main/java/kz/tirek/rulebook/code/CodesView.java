package kz.tirek.rulebook.code;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of a rulebook, in one language. */
@Schema(name = "CodeList", description = "The codes of the rulebook, each with what it is called.")
public record CodesView(
    @Schema(description = "The rulebook that has them.", examples = "kz-2026.5") @NotNull
        String rulebook,
    @Schema(description = "Kind by kind, each in the order of the rulebook.") @NotNull
        List<CodeView> items) {

  /**
   * @param kind those of this kind alone; null: all
   */
  static CodesView of(Rulebook rulebook, CodeKind kind, Language language) {
    return new CodesView(
        rulebook.version(),
        Arrays.stream(CodeKind.values())
            .filter(each -> kind == null || each == kind)
            .flatMap(each -> codes(rulebook, each, language))
            .toList());
  }

  private static Stream<CodeView> codes(Rulebook rulebook, CodeKind kind, Language language) {
    return kind.of(rulebook).entrySet().stream()
        .map(
            code ->
                new CodeView(
                    kind,
                    code.getKey(),
                    code.getValue().in(language),
                    kind == CodeKind.HELP ? rulebook.helpKinds().contains(code.getKey()) : null));
  }
}
