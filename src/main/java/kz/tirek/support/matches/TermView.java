package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import kz.tirek.shared.text.Language;
import kz.tirek.support.matching.Term;
import kz.tirek.support.matching.TermName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that help is ranked by, in one language. */
@Schema(name = "MatchTerm", description = "One thing that help is ranked by.")
public record TermView(
    @NotNull TermName name,
    @Schema(description = "From 0 to 100, the best.") int value,
    @Schema(description = "How many points it is worth at most, as the rulebook says.") int weight,
    @Schema(description = "What it is worth here.") int points,
    @Schema(description = "Why.") @NotNull String text) {

  static TermView of(Term term, Language language) {
    return new TermView(
        term.name(), term.value(), term.weight(), term.points(), Why.text(term, language));
  }
}
