package kz.tirek.support.matches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.matches.Help.Origin;
import kz.tirek.support.matching.Match;
import kz.tirek.support.offer.Offer;

/** The first help for each need: offers of the directory and the family's own ties. */
@ApplicationScoped
public class FirstHelp {

  private static final int MOST = 3;

  private final Matches matches;

  @Inject
  FirstHelp(Matches matches) {
    this.matches = matches;
  }

  /**
   * Up to three who can help with each need, best first.
   *
   * @param agency to which the private persons in the directory are shown that it knows
   * @param file as the caller sees it
   */
  public Map<Need, List<Help>> of(
      String agency, CaseFile file, List<Need> needs, Language language) {
    Map<Need, List<Help>> help = new LinkedHashMap<>();
    matches
        .of(agency, file, needs, MOST, false)
        .forEach(
            (need, ranking) ->
                help.put(
                    need, ranking.matches().stream().map(match -> help(match, language)).toList()));
    return help;
  }

  static Help help(Match match, Language language) {
    if (match.isTie()) {
      return new Help(
          Origin.TIE,
          null,
          null,
          match.tie().id(),
          Texts.text(language, "tie." + match.tie().tie().kind()),
          null,
          match.tie().gives().stream().map(help -> help.what().code()).toList(),
          false,
          null,
          null,
          null,
          null,
          Why.of(match, language),
          Why.mind(match, language));
    }
    Offer offer = match.offer().offer();
    return new Help(
        Origin.OFFER,
        offer.code(),
        offer.id(),
        null,
        offer.name().in(language),
        offer.what() == null ? null : offer.what().in(language),
        match.offer().helps(),
        offer.provider().formal(),
        offer.price() == null ? null : offer.price() == 0,
        offer.contact(),
        offer.source(),
        match.offer().verdict().waitsFor(),
        Why.of(match, language),
        Why.mind(match, language));
  }
}
