package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.support.fitting.KeptOut;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.matching.Ranking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a family needs help with, and who can help. */
@Schema(
    name = "MatchedNeed",
    description = "Something that a family needs help with, and who can help.")
public record NeedView(
    @Schema(description = "Code of the barrier; absent where it is a step.") String barrier,
    @Schema(description = "Code of the step; absent where it is a barrier.") String step,
    @NotNull String title,
    @Schema(description = "Whose it is; none where it is the whole family's.") @NotNull
        List<UUID> members,
    boolean urgent,
    @Schema(description = "Kinds of help that are wanted, the main one first.") @NotNull
        List<String> kinds,
    @Schema(
            description =
                "Best first. What waits for a step stands below all that can be had today. Empty where nobody is known who could help.")
        @NotNull
        List<MatchView> matches,
    @Schema(
            description =
                "Who is not among them, and what keeps them out: always those who were asked often and are left in peace; with"
                    + " explain=all everybody else, 2,000 at most. Offers that are closed are not told of.")
        @NotNull
        List<KeptOutView> keptOut,
    @Schema(
            description =
                "How many more are kept out, and not told of because they would be more than 2,000.")
        int furtherKeptOut) {

  private static final int MOST_KEPT_OUT = 2_000;

  static NeedView of(
      Need need, List<UUID> members, Ranking ranking, Rulebook rulebook, Language language) {
    List<KeptOut> out = ranking.out();
    return new NeedView(
        need.barrier(),
        need.step(),
        title(need, rulebook).in(language),
        members,
        need.urgent(),
        need.kinds(),
        ranking.matches().stream().map(match -> MatchView.of(match, rulebook, language)).toList(),
        out.subList(0, Math.min(MOST_KEPT_OUT, out.size())).stream()
            .map(each -> KeptOutView.of(each, language))
            .toList(),
        Math.max(0, out.size() - MOST_KEPT_OUT));
  }

  private static Text title(Need need, Rulebook rulebook) {
    return need.step() != null
        ? rulebook.step(need.step()).title()
        : rulebook.barriers().stream()
            .filter(barrier -> barrier.code().equals(need.barrier()))
            .findAny()
            .orElseThrow()
            .title();
  }

  @Override
  public String toString() {
    return "NeedView[...]";
  }
}
