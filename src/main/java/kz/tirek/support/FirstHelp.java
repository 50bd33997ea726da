package kz.tirek.support;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.Listed;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.Conflict;
import kz.tirek.situation.network.Tie.HelpKind;

/**
 * The first help for a need: offers of the directory and the family's own ties, side by side.
 *
 * <p>Nobody under 18 is ever help, nor a tie who said no, is strained, or in conflict about the
 * very thing. Registration is asked only of somebody who owns the dwelling that the family lives
 * in: registering people where they do not live is punishable for the helper. To intercede at an
 * office is never suggested.
 */
@ApplicationScoped
public class FirstHelp {

  private static final int MOST = 3;
  private static final int MOST_TIES = 2;

  /** Asked more often than this in three months, a helper is left in peace. */
  private static final int OFTEN = 3;

  private record Ranked(int fit, int standing, Help help) {}

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
   */
  public List<Help> of(List<String> kinds, CaseFile file, Language language) {
    District district = file.family() == null ? null : file.family().value().district();
    Stream<Ranked> offers =
        directory.offers().stream()
            .filter(offer -> offer.helps().stream().anyMatch(kinds::contains))
            .filter(
                offer ->
                    offer.district() == null || district == null || offer.district() == district)
            .map(offer -> ranked(offer, kinds, district, language));
    Stream<Ranked> ties =
        Listed.itemsOf(file.ties()).stream()
            .flatMap(tie -> ranked(tie, kinds, language))
            .sorted(order())
            .limit(MOST_TIES);
    List<Ranked> best = new ArrayList<>(Stream.concat(ties, offers).sorted(order()).toList());
    return best.stream().limit(MOST).map(Ranked::help).toList();
  }

  private static Comparator<Ranked> order() {
    return comparingInt(Ranked::fit)
        .thenComparingInt(Ranked::standing)
        .thenComparing(ranked -> ranked.help().origin(), comparing(Help.Origin::name).reversed());
  }

  private Ranked ranked(Offer offer, List<String> kinds, District district, Language language) {
    List<String> fitting = kinds.stream().filter(offer.helps()::contains).toList();
    // a place whose main work this is before one that does it beside other things
    int standing = kinds.contains(offer.helps().get(0)) ? 1 : 3;
    String mind =
        offer.district() != null && district == null
            ? Texts.text(language, "help.district-not-recorded")
            : null;
    return new Ranked(
        kinds.indexOf(fitting.get(0)),
        standing,
        new Help(
            Help.Origin.OFFER,
            offer.code(),
            null,
            offer.name().in(language),
            offer.offers().in(language),
            fitting,
            offer.formal(),
            offer.free(),
            offer.contact(),
            offer.source(),
            mind));
  }

  private Stream<Ranked> ranked(Recorded<Tie> recorded, List<String> kinds, Language language) {
    Tie tie = recorded.value();
    List<Tie.Help> fitting =
        Listed.itemsOf(tie.gives()).stream()
            .filter(help -> kinds.contains(kind(help.what())) && isFit(tie, help))
            .sorted(comparing(help -> kinds.indexOf(kind(help.what()))))
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
    return Stream.of(new Ranked(kinds.indexOf(help.helps().get(0)), agreed ? 0 : 2, help));
  }

  private static String mind(Tie tie, boolean agreed, Language language) {
    if (!agreed) {
      return Texts.text(language, "help.not-asked-yet");
    }
    boolean person = tie.kind() != Tie.Kind.MOSQUE && tie.kind() != Tie.Kind.CHARITY_SITE;
    return person && tie.adult() == null ? Texts.text(language, "help.adult-not-recorded") : null;
  }

  private static boolean isFit(Tie tie, Tie.Help help) {
    if (Boolean.FALSE.equals(tie.adult())
        || Boolean.FALSE.equals(help.agreed())
        || Boolean.TRUE.equals(tie.strained())) {
      return false;
    }
    if (tie.timesAsked() != null && tie.timesAsked() > OFTEN) {
      return false;
    }
    Set<Conflict> conflicts = Set.copyOf(Listed.itemsOf(tie.conflicts()));
    return help.what() != HelpKind.INTERCEDE
        && (help.what() != HelpKind.REGISTRATION || Boolean.TRUE.equals(tie.ownsDwelling()))
        && Collections.disjoint(conflicts, inTheWayOf(help.what()));
  }

  /** What lies between a family and a helper so that the helper is not asked for this. */
  private static Set<Conflict> inTheWayOf(HelpKind help) {
    return switch (help) {
      case REGISTRATION ->
          Set.of(
              Conflict.QUARREL,
              Conflict.REFUSES_REGISTRATION,
              Conflict.ASKS_MONEY_FOR_REGISTRATION);
      case LET_DWELLING, LODGING, FIND_DWELLING, CHILD_MINDING ->
          Set.of(
              Conflict.QUARREL,
              Conflict.OBJECTS_TO_CHILDREN,
              Conflict.WITHHOLDS_MONEY,
              Conflict.REFUSES_REPAIRS);
      case LOAN, MONEY -> Set.of(Conflict.QUARREL, Conflict.WITHHOLDS_MONEY, Conflict.SHAME);
      default -> Set.of(Conflict.QUARREL);
    };
  }

  private static String kind(HelpKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
