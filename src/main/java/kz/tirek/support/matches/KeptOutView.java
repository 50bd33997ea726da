package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.support.fitting.Clause;
import kz.tirek.support.fitting.KeptOut;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Help that is not shown for a need, in one language. */
@Schema(name = "KeptOut", description = "Help that is not shown for a need, and what keeps it out.")
public record KeptOutView(
    @Schema(description = "Id of the offer; absent for a tie.") UUID offer,
    @Schema(description = "Code of the offer, where it has one.") String code,
    @Schema(description = "Id of the tie; absent for an offer.") UUID tie,
    @Schema(description = "The name of the offer, or what the person is to the family.") @NotNull
        String name,
    @NotNull Clause clause,
    @Schema(description = "The same in words.") @NotNull String text,
    @Schema(description = "The step that would change it, where the family will not take it.")
        String step,
    @Schema(description = "How often the person was asked lately, where it is about that.")
        Integer asked) {

  static KeptOutView of(KeptOut out, Language language) {
    boolean tie = out.offer() == null;
    return new KeptOutView(
        tie ? null : out.offer().id(),
        tie ? null : out.offer().code(),
        out.tie(),
        tie ? Texts.text(language, "tie." + out.tieKind()) : out.offer().name().in(language),
        out.clause(),
        out.asked() == null
            ? Texts.text(language, "match.clause." + out.clause())
            : Texts.text(language, "match.clause." + out.clause(), out.asked()),
        out.step(),
        out.asked());
  }

  @Override
  public String toString() {
    return "KeptOutView[...]";
  }
}
