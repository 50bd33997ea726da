package kz.tirek.support;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.Listed;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.HelpKind;

/**
 * The first help for a need: offers of the directory and the family's own ties, side by side.
 *
 * <p>Nobody under 18 is ever help, nor a tie who said no, now or when asked last, was asked often, is strained, or in conflict about the
 * very thing. Registration is asked only of somebody who owns the dwelling that the family lives
 * in: registering people where they do not live is punishable for the helper. To intercede at an
 * office is never suggested.
 *
 * <p>The places are shared: what helps in an emergency comes first; then each kind of help that is
 * wanted has the tie and the offer that fit it best, before what gives it beside other things.
 */
@ApplicationScoped
public class FirstHelp {

  private static final int MOST = 3;
  private static final int MOST_TIES = 2;

  /** Asked more often than this in three months, a helper is left in peace. */
  private static final int OFTEN = 3;

  /** Kinds of help that cannot wait. */
  private static final Set<String> EMERGENCY = Set.of("emergency", "shelter");

  /** How well somebody fits one kind of help, best first. */
  private enum Fit {
    TIE_AGREED,
    OFFER_ABOVE_ALL,
    TIE_NOT_ASKED,
    OFFER_BESIDE_OTHERS,
    OFFER_IN_SEASON
  }

  private record Ranked(String kind, Fit fit, Help help) {}

  private final Directory directory;

  @Inject
  FirstHelp(Directory directory) {
    this.directory = directory;
  }

  /**
   * Up to three who can help, best fit first; where an offer of the directory fits, at least one of
   * them.
   *
   * @param kinds kinds of help that are wanted, the main one first
   * @param urgent whether it cannot wait for what is there at times only
   */
  public List<Help> of(List<String> kinds, boolean urgent, CaseFile file, Language language) {
    List<String> wanted =
        kinds.stream().sorted(comparingInt(kind -> EMERGENCY.contains(kind) ? 0 : 1)).toList();
    District district = file.family() == null ? null : file.family().value().district();
    List<Ranked> offers =
        directory.offersFor(file).stream()
            .filter(
                each ->
                    each.offer().district() == null
                        || district == null
                        || each.offer().district() == district)
            .filter(each -> !urgent || !each.offer().seasonal())
            .flatMap(each -> ranked(each, wanted, district, language))
            .toList();
    List<Ranked> ties =
        Listed.itemsOf(file.ties()).stream()
            .flatMap(tie -> ranked(tie, wanted, file, language))
            .toList();
    List<Help> chosen = new ArrayList<>();
    for (boolean best : new boolean[] {true, false}) {
      for (String kind : wanted) {
        choose(ties, kind, best, chosen);
        choose(offers, kind, best, chosen);
      }
    }
    return List.copyOf(chosen.subList(0, Math.min(MOST, chosen.size())));
  }

  /** Adds the one of these who fits a kind of help best, or else all who give it too. */
  private static void choose(List<Ranked> from, String kind, boolean best, List<Help> chosen) {
    from.stream()
        .filter(ranked -> ranked.kind().equals(kind) && !chosen.contains(ranked.help()))
        .filter(ranked -> !best || ranked.fit().compareTo(Fit.OFFER_BESIDE_OTHERS) < 0)
        .filter(ranked -> ranked.help().origin() != Help.Origin.TIE || ties(chosen) < MOST_TIES)
        .sorted(comparingInt(ranked -> ranked.fit().ordinal()))
        .limit(best ? 1 : MOST)
        .forEach(ranked -> chosen.add(ranked.help()));
  }

  private static long ties(List<Help> chosen) {
    return chosen.stream().filter(help -> help.origin() == Help.Origin.TIE).count();
  }

  private static Stream<Ranked> ranked(
      Directory.Fitting fitting, List<String> kinds, District district, Language language) {
    Offer offer = fitting.offer();
    List<String> helps = kinds.stream().filter(offer.helps()::contains).toList();
    Help help =
        new Help(
            Help.Origin.OFFER,
            offer.code(),
            null,
            offer.name().in(language),
            offer.offers().in(language),
            helps,
            offer.formal(),
            offer.free(),
            offer.contact(),
            offer.source(),
            mind(fitting, district, language));
    return helps.stream()
        .map(
            kind ->
                new Ranked(
                    kind,
                    offer.seasonal()
                        ? Fit.OFFER_IN_SEASON
                        : kind.equals(offer.helps().get(0))
                            ? Fit.OFFER_ABOVE_ALL
                            : Fit.OFFER_BESIDE_OTHERS,
                    help));
  }

  /** What to mind with an offer, in one line; null when nothing. */
  private static String mind(Directory.Fitting fitting, District district, Language language) {
    Offer offer = fitting.offer();
    String said =
        Stream.of(
                offer.mind() == null ? null : offer.mind().in(language),
                fitting.isFor() == Truth.UNKNOWN
                    ? Texts.text(language, "help.condition-not-recorded")
                    : null,
                offer.district() != null && district == null
                    ? Texts.text(language, "help.district-not-recorded")
                    : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private static Stream<Ranked> ranked(
      Recorded<Tie> recorded, List<String> kinds, CaseFile file, Language language) {
    Tie tie = recorded.value();
    List<Tie.Help> fitting =
        Listed.itemsOf(tie.gives()).stream()
            .filter(help -> kinds.contains(kind(help.what())) && isFit(tie, help, file))
            .sorted(comparingInt(help -> kinds.indexOf(kind(help.what()))))
            .toList();
    if (fitting.isEmpty()) {
      return Stream.empty();
    }
    boolean agreed = fitting.stream().allMatch(help -> Boolean.TRUE.equals(help.agreed()));
    Help help =
        new Help(
            Help.Origin.TIE,
            null,
            recorded.id(),
            Texts.text(language, "tie." + tie.kind()),
            null,
            fitting.stream().map(each -> kind(each.what())).toList(),
            false,
            null,
            null,
            null,
            mind(tie, agreed, language));
    return help.helps().stream()
        .map(kind -> new Ranked(kind, agreed ? Fit.TIE_AGREED : Fit.TIE_NOT_ASKED, help));
  }

  private static String mind(Tie tie, boolean agreed, Language language) {
    if (!agreed) {
      return Texts.text(language, "help.not-asked-yet");
    }
    boolean person = tie.kind() != Tie.Kind.MOSQUE && tie.kind() != Tie.Kind.CHARITY_SITE;
    return person && tie.adult() == null ? Texts.text(language, "help.adult-not-recorded") : null;
  }

  private static boolean isFit(Tie tie, Tie.Help help, CaseFile file) {
    if (Boolean.FALSE.equals(tie.adult())
        || Boolean.FALSE.equals(help.agreed())
        || Boolean.TRUE.equals(tie.strained())) {
      return false;
    }
    if (isOften(tie.timesAsked())
        || isOften(help.timesAsked())
        || help.lastAnswer() == Tie.Answer.WOULD_NOT) {
      return false;
    }
    return help.what() != HelpKind.INTERCEDE
        && (help.what() != HelpKind.REGISTRATION
            || Boolean.TRUE.equals(tie.ownsDwelling()) && help.atWhere() != Tie.Where.ELSEWHERE)
        && !Conflicts.forbid(tie, help.what(), file);
  }

  private static boolean isOften(Integer timesAsked) {
    return timesAsked != null && timesAsked > OFTEN;
  }

  private static String kind(HelpKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
