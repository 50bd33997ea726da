package kz.tirek.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.dashboard.figure.Side;
import kz.tirek.dashboard.figure.Stage;
import kz.tirek.dashboard.rollup.Months;
import kz.tirek.dashboard.rollup.Referrals;
import kz.tirek.dashboard.rollup.Referrals.Counted;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.RuleNames;
import kz.tirek.shared.time.Today;

/** Figures of an agency's referrals, as they may be shown. */
@ApplicationScoped
class ReferralFigures {

  /** What people are asked for, some of which no barrier or step of the rulebook names. */
  static final Set<String> AMONG_PEOPLE =
      Set.of(
          "find-dwelling",
          "lodging",
          "let-dwelling",
          "store-belongings",
          "loan",
          "registration",
          "child-minding",
          "escort",
          "food",
          "clothes",
          "information",
          "work",
          "advice",
          "intercede",
          "money");

  private record Way(YearMonth month, Side side, String help) {}

  private final Referrals referrals;
  private final Borders borders;
  private final KnownCodes codes;
  private final RuleNames names;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  ReferralFigures(
      Referrals referrals,
      Borders borders,
      KnownCodes codes,
      RuleNames names,
      AskedLanguage asked,
      Today today) {
    this.referrals = referrals;
    this.borders = borders;
    this.codes = codes;
    this.names = names;
    this.asked = asked;
    this.today = today;
  }

  /**
   * @throws Problem 400 where they are no months, or there is no such help
   */
  ReferralFigureList of(String agency, String from, String to, boolean byHelp, String help) {
    if (help != null && !AMONG_PEOPLE.contains(help) && !codes.helpKinds().contains(help)) {
      throw Problem.unreadable(FieldError.parameter("help", "unknown-help"));
    }
    Map<Way, Map<Stage, Long>> ways = new LinkedHashMap<>();
    Months months = Months.of(from, to, today.date());
    for (Counted each : referrals.read(agency, months, byHelp, help)) {
      ways.computeIfAbsent(
              new Way(each.month(), each.side(), each.help()), none -> new EnumMap<>(Stage.class))
          .put(each.stage(), each.referrals());
    }
    Rounding rounding = borders.rounding();
    Language language = asked.language();
    List<ReferralFigureView> figures = new ArrayList<>();
    ways.forEach(
        (way, counts) -> {
          if (told(rounding, agency, way, Stage.ASKED, counts).about() != null) {
            for (Stage stage : Stage.values()) {
              figures.add(
                  new ReferralFigureView(
                      way.month.toString(),
                      way.side,
                      way.help,
                      name(way.help, language),
                      stage,
                      told(rounding, agency, way, stage, counts)));
            }
          }
        });
    return new ReferralFigureList(figures);
  }

  private String name(String help, Language language) {
    return help == null ? null : names.help(help).map(text -> text.in(language)).orElse(null);
  }

  private static RoundedFigure told(
      Rounding rounding, String agency, Way way, Stage stage, Map<Stage, Long> counts) {
    return rounding.of(
        counts.getOrDefault(stage, 0L), agency + " REFERRAL " + way.side, stage + " " + way.help);
  }
}
