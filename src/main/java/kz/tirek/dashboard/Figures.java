package kz.tirek.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.dashboard.figure.By;
import kz.tirek.dashboard.figure.Counted;
import kz.tirek.dashboard.figure.Figure;
import kz.tirek.dashboard.figure.Grouping;
import kz.tirek.dashboard.figure.Standing;
import kz.tirek.dashboard.rollup.Months;
import kz.tirek.dashboard.rollup.Rollups;
import kz.tirek.dashboard.rollup.Subject;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.RuleNames;
import kz.tirek.shared.text.Text;
import kz.tirek.shared.time.Today;

/** Figures of an agency, as they may be shown. */
@ApplicationScoped
class Figures {

  private final Rollups rollups;
  private final Borders borders;
  private final RuleNames names;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  Figures(Rollups rollups, Borders borders, RuleNames names, AskedLanguage asked, Today today) {
    this.rollups = rollups;
    this.borders = borders;
    this.names = names;
    this.asked = asked;
    this.today = today;
  }

  /**
   * @throws Problem 400 where no figures can be asked for so
   */
  FigureList of(String agency, Subject subject, AskedFigures query, Standing status) {
    Function<String, Optional<Text>> name =
        subject == Subject.BARRIER ? names::barrier : names::benefit;
    if (query.code != null && name.apply(query.code).isEmpty()) {
      throw Problem.unreadable(FieldError.parameter("code", "unknown-code"));
    }
    Months months = Months.of(query.from, query.to, today.date());
    Set<By> by = EnumSet.noneOf(By.class);
    by.addAll(query.by == null ? List.of() : query.by);
    List<Counted> counts =
        rollups.read(agency, subject, months, query.code, status == null ? null : status.name());
    Language language = asked.language();
    Map<String, String> named = new HashMap<>();
    for (Counted each : counts) {
      named.computeIfAbsent(
          each.code(), code -> name.apply(code).map(text -> text.in(language)).orElse(null));
    }
    return new FigureList(
        new Grouping(by, query.district, query.household)
            .of(counts, borders.rounding(), agency + " " + subject).stream()
                .map(each -> view(each, subject, named.get(each.code())))
                .toList());
  }

  private static FigureView view(Figure figure, Subject subject, String name) {
    return new FigureView(
        figure.month().toString(),
        figure.code(),
        name,
        subject == Subject.BARRIER ? null : Standing.valueOf(figure.status()),
        figure.district(),
        figure.household(),
        figure.families());
  }
}
