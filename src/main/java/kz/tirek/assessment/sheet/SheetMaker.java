package kz.tirek.assessment.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.PlannedStep;
import kz.tirek.assessment.sheet.Sheet.Asked;
import kz.tirek.assessment.sheet.Sheet.Right;
import kz.tirek.assessment.sheet.Sheet.Todo;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;

/**
 * Makes a family's page of what is judged, for one page of paper: what does not fit is left to the
 * social worker, as is everything that is not {@link Harmless}. Pure.
 */
public final class SheetMaker {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** Letters that stand on a line of the page in its type, cautiously counted. */
  private static final int LETTERS_OF_A_LINE = 78;

  /** Lines that are left for this family beside what stands on every page. */
  private static final int LINES = 34;

  private static final int MOST_STEPS = 4;
  private static final int MOST_ASKED = 4;

  private final Rulebook rulebook;
  private final Language language;
  private int linesLeft = LINES;

  private SheetMaker(Rulebook rulebook, Language language) {
    this.rulebook = rulebook;
    this.language = language;
  }

  /**
   * The page.
   *
   * @param assessment of the file without restricted facts
   * @param plan of the same
   */
  public static Sheet of(
      Assessment assessment, FamilyPlan plan, Rulebook rulebook, Language language) {
    return new SheetMaker(rulebook, language).sheet(assessment, plan);
  }

  private Sheet sheet(Assessment assessment, FamilyPlan plan) {
    // rights come first, but leave room for something to do
    List<Right> rights = new ArrayList<>();
    List<Todo> steps = new ArrayList<>();
    List<Todo> first = steps(plan);
    linesLeft -= first.isEmpty() ? 1 : lines(first.get(0));
    for (List<BenefitFinding> findings : byBenefit(assessment, Set.of(Status.ELIGIBLE))) {
      Right right = right(findings);
      if (fits(lines(right))) {
        rights.add(right);
      }
    }
    for (Todo step : first) {
      if (steps.isEmpty() || fits(lines(step))) {
        steps.add(step);
      }
    }
    return new Sheet(
        language.tag(),
        day(assessment.asOf()),
        rights,
        steps,
        asked(assessment),
        Stream.of("registration", "in-writing", "line-111", "not-a-decision")
            .map(each -> text("reminder." + each))
            .toList());
  }

  private List<Todo> steps(FamilyPlan plan) {
    return plan.best().steps().stream()
        .map(PlannedStep::step)
        .distinct()
        .filter(Harmless::step)
        .limit(MOST_STEPS)
        .map(step -> new Todo(step.title().in(language), papers(step.papers())))
        .toList();
  }

  private List<Asked> asked(Assessment assessment) {
    List<Asked> asked = new ArrayList<>();
    for (List<BenefitFinding> findings : byBenefit(assessment, Set.of(Status.ASK_OFFICE))) {
      BenefitFinding first = findings.get(0);
      Asked each = new Asked(first.benefit().title().in(language), in(first.office()));
      if (asked.size() < MOST_ASKED && fits(lines(each.title() + each.office()))) {
        asked.add(each);
      }
    }
    return asked;
  }

  /** Those that may be named; each benefit once, with everybody for whom it stands so. */
  private static List<List<BenefitFinding>> byBenefit(Assessment assessment, Set<Status> wanted) {
    Map<String, List<BenefitFinding>> found = new LinkedHashMap<>();
    for (BenefitFinding finding : assessment.benefits()) {
      if (wanted.contains(finding.status()) && Harmless.benefit(finding)) {
        found.computeIfAbsent(finding.benefit().code(), code -> new ArrayList<>()).add(finding);
      }
    }
    return found.values().stream()
        .sorted(java.util.Comparator.comparingLong(SheetMaker::surely).reversed())
        .toList();
  }

  private static long surely(List<BenefitFinding> findings) {
    return findings.stream()
        .map(BenefitFinding::worth)
        .filter(worth -> worth != null && worth.surelyMonthly() != null)
        .mapToLong(Worth::surelyMonthly)
        .sum();
  }

  private Right right(List<BenefitFinding> findings) {
    BenefitFinding first = findings.get(0);
    return new Right(
        first.benefit().title().in(language),
        worth(findings),
        in(first.office()),
        first.sayAtCounter() == null ? "" : in(first.sayAtCounter()),
        papers(papersOf(first.benefit())));
  }

  /** What it is worth to all of them together. */
  private String worth(List<BenefitFinding> findings) {
    long sum = 0;
    boolean exact = true;
    boolean once = false;
    for (BenefitFinding finding : findings) {
      Worth worth = finding.worth();
      if (worth == null || worth.atLeast() == null) {
        exact = false;
      } else {
        sum += worth.atLeast();
        exact &= worth.exact();
        once |= worth.once();
      }
    }
    if (sum <= 0) {
      return "";
    }
    return text((exact ? "worth" : "worth-at-least") + (once ? "-once" : "-monthly"), sum);
  }

  private List<String> papersOf(Benefit benefit) {
    return rulebook.steps().stream()
        .map(rulebook::step)
        .filter(step -> benefit.code().equals(step.appliesFor()))
        .map(Step::papers)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private String papers(List<String> codes) {
    return codes.stream().map(code -> text("paper." + code)).collect(Collectors.joining(", "));
  }

  private boolean fits(int lines) {
    if (lines > linesLeft) {
      return false;
    }
    linesLeft -= lines;
    return true;
  }

  private static int lines(Right right) {
    return lines(right.title() + right.worth())
        + lines(right.office())
        + (right.say().isEmpty() ? 0 : lines(right.say()))
        + (right.papers().isEmpty() ? 0 : lines(right.papers()));
  }

  private static int lines(Todo step) {
    return lines(step.title()) + (step.papers().isEmpty() ? 0 : lines(step.papers()));
  }

  /** With a label before it. */
  private static int lines(String text) {
    return 1 + (text.length() + 20) / LETTERS_OF_A_LINE;
  }

  private String in(Said said) {
    return said.text().in(language);
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }

  private String text(String key, Object... arguments) {
    return Texts.text(language, "sheet." + key, arguments);
  }
}
