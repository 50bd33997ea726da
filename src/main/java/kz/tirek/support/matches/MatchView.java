package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.support.condition.Verdict;
import kz.tirek.support.fitting.FittingOffer;
import kz.tirek.support.fitting.FittingTie;
import kz.tirek.support.matches.Help.Origin;
import kz.tirek.support.matching.Match;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.ProviderKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who can help, in one language. */
@Schema(
    name = "Match",
    description =
        "Somebody who can help with a need, and why in this place: a place in the directory, or somebody of the family's own network.")
public record MatchView(
    @NotNull Origin origin,
    @Schema(description = "Id of the offer in the directory; absent for a tie.") UUID offer,
    @Schema(description = "Code of the offer, where it has one.", examples = "career-centre")
        String code,
    @Schema(description = "Id of the tie in the case file; absent for an offer.") UUID tie,
    @Schema(description = "The name of the offer, or what the person is to the family.") @NotNull
        String name,
    @Schema(description = "What is offered.") String what,
    @Schema(description = "Kind of provider; absent for a tie.") ProviderKind provider,
    @Schema(description = "Whether it is a state's or municipal service.") boolean formal,
    @Schema(description = "What it costs, in whole tenge; absent where that is not known.")
        Long price,
    @Schema(description = "Where it is; absent where it serves the whole city.") District district,
    @Schema(description = "How to reach it, where that is known.") String contact,
    @Schema(description = "Codes of papers to bring.") @NotNull List<String> papers,
    @Schema(description = "What they are called, in their order.") @NotNull
        List<String> paperTitles,
    @Schema(description = "The kind of help for which it stands there.", examples = "food") @NotNull
        String kind,
    @Schema(description = "All kinds of help of those wanted that it gives.") @NotNull
        List<String> helps,
    @Schema(
            description =
                "Whether it is for this family, as far as is recorded; of a tie: whether the person agreed, and is known to be one who can be"
                    + " asked. NO only together with waitsFor.")
        @NotNull
        Truth isFor,
    @Schema(
            description =
                "Facts that would tell, where that is unknown; of a tie: tie.adult, and of a registration tie.ownsDwelling.")
        @NotNull
        List<MissingFact> missing,
    @Schema(
            description =
                "The step after which it would be for this family, as far as is recorded. It is no promise.")
        WaitsFor waitsFor,
    @Schema(description = "The sum of the points of the terms.") int points,
    @NotNull List<TermView> terms,
    @Schema(description = "Why it stands there, in words, the main reason first.") @NotNull
        List<String> why,
    @Schema(description = "What to mind, for example that the person was not asked yet.")
        String mind,
    @Schema(
            description =
                "Whether it is shown there so that what is little tried gets seen: to a share of the families each month.")
        boolean littleTried) {

  /** The step that help waits for. */
  @Schema(name = "MatchWaitsFor", description = "The step that help waits for.")
  public record WaitsFor(
      @Schema(examples = "register-temporarily") @NotNull String step,
      @NotNull String title,
      @Schema(
              description =
                  "Whether the step can be taken now or after one that can be, as far as is recorded.")
          @NotNull
          Truth canBeTaken) {}

  static MatchView of(Match match, Rulebook rulebook, Language language) {
    List<TermView> terms = match.terms().stream().map(term -> TermView.of(term, language)).toList();
    return match.isTie()
        ? ofTie(match, match.tie(), terms, language)
        : ofOffer(match, match.offer(), terms, rulebook, language);
  }

  private static MatchView ofOffer(
      Match match,
      FittingOffer fitting,
      List<TermView> terms,
      Rulebook rulebook,
      Language language) {
    Offer offer = fitting.offer();
    Verdict verdict = fitting.verdict();
    return new MatchView(
        Origin.OFFER,
        offer.id(),
        offer.code(),
        null,
        offer.name().in(language),
        offer.what() == null ? null : offer.what().in(language),
        offer.provider().kind(),
        offer.provider().formal(),
        offer.price(),
        offer.district(),
        offer.contact(),
        offer.papers(),
        offer.papers().stream().map(code -> rulebook.paperTitle(code).in(language)).toList(),
        match.kind(),
        fitting.helps(),
        verdict.isFor(),
        verdict.missing(),
        verdict.waitsFor() == null
            ? null
            : new WaitsFor(
                verdict.waitsFor(),
                rulebook.step(verdict.waitsFor()).title().in(language),
                verdict.reachable()),
        match.points(),
        terms,
        Why.of(match, language),
        Why.mind(match, language),
        match.newcomer());
  }

  private static MatchView ofTie(
      Match match, FittingTie fitting, List<TermView> terms, Language language) {
    boolean agreed = fitting.gives().stream().allMatch(help -> Boolean.TRUE.equals(help.agreed()));
    List<MissingFact> missing =
        fitting.notRecorded().stream().map(name -> new MissingFact("tie." + name, null)).toList();
    return new MatchView(
        Origin.TIE,
        null,
        null,
        fitting.id(),
        Texts.text(language, "tie." + fitting.tie().kind()),
        null,
        null,
        false,
        null,
        null,
        null,
        List.of(),
        List.of(),
        match.kind(),
        fitting.gives().stream().map(help -> help.what().code()).toList(),
        agreed && missing.isEmpty() ? Truth.YES : Truth.UNKNOWN,
        missing,
        null,
        match.points(),
        terms,
        Why.of(match, language),
        Why.mind(match, language),
        false);
  }

  @Override
  public String toString() {
    return "MatchView[...]";
  }
}
