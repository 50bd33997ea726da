package kz.tirek.support.matches;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.support.fitting.FittingTie;
import kz.tirek.support.matching.Match;
import kz.tirek.support.matching.Term;
import kz.tirek.support.offer.Offer;

/** Says in words why somebody is shown, and what to mind. */
public final class Why {

  /** What says nothing of this help above another. */
  private static final Set<String> PLAIN =
      Set.of(
          "condition.everybody",
          "condition.waits",
          "distance.place-not-known",
          "distance.district-not-known",
          "cost.own-network",
          "language.own",
          "language.not-known",
          "language.own-network",
          "opening.not-known",
          "opening.ask",
          "capacity.not-known",
          "capacity.ask",
          "capacity.agreed",
          "outcome.none",
          "outcome.few",
          "load.office",
          "load.not-asked",
          "variety.first",
          "variety.again");

  private static final String REASON = "match.reason.";

  private Why() {}

  /** Why somebody is shown there, the main reason first. */
  public static List<String> of(Match match, Language language) {
    List<String> why = new ArrayList<>();
    if (match.newcomer()) {
      why.add(Texts.text(language, "match.newcomer"));
    }
    match.terms().stream()
        .filter(term -> !PLAIN.contains(term.key()))
        .forEach(term -> why.add(text(term, language)));
    return List.copyOf(why);
  }

  /** Why a term is worth what it is. */
  public static String text(Term term, Language language) {
    return Texts.text(
        language,
        "match." + term.key(),
        term.arguments().stream().map(argument -> argument(argument, language)).toArray());
  }

  private static Object argument(Object argument, Language language) {
    if (argument instanceof RoundedFigure figure) {
      return figure.tells()
          ? Texts.text(language, "figure.about", figure.about())
          : Texts.text(language, "figure.fewer", figure.fewerThan());
    }
    return argument instanceof String code ? reason(code, language) : argument;
  }

  /** What a provider gave as reason; a rulebook may name one for which there are no words. */
  private static String reason(String code, Language language) {
    return Texts.has(REASON + code) ? Texts.text(language, REASON + code) : code;
  }

  /** What to mind before the family turns there, in one line; null when nothing is known. */
  public static String mind(Match match, Language language) {
    String said =
        (match.isTie() ? ofTie(match.tie()) : ofOffer(match, language))
            .filter(Objects::nonNull)
            .map(text -> Texts.has(text) ? Texts.text(language, text) : text)
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private static Stream<String> ofOffer(Match match, Language language) {
    Offer offer = match.offer().offer();
    return Stream.of(
        match.waits() ? "match.condition.waits" : null,
        offer.mind() == null ? null : offer.mind().in(language),
        match.offer().verdict().isFor() == Truth.UNKNOWN ? "help.condition-not-recorded" : null);
  }

  private static Stream<String> ofTie(FittingTie fitting) {
    boolean agreed = fitting.gives().stream().allMatch(help -> Boolean.TRUE.equals(help.agreed()));
    List<String> notRecorded = fitting.notRecorded();
    return Stream.of(
        agreed ? null : "help.not-asked-yet",
        agreed && notRecorded.contains("adult") ? "help.adult-not-recorded" : null,
        notRecorded.contains("ownsDwelling") ? "help.owner-not-recorded" : null);
  }
}
