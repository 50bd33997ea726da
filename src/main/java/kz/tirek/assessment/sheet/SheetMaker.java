package kz.tirek.assessment.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Makes a family's page of what is judged, for one page of paper: what does not fit is left to the
 * social worker, as is everything that is not {@link Harmless}, and what {@link Asking} keeps from
 * it. Pure.
 */
public final class SheetMaker {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** Lines that are left for this family beside what stands on every page. */
  private static final int LINES = 32;

  private static final int MOST_STEPS = 4;
  private static final int MOST_ASKED = 4;

  /** What is good to know for everybody, so that it tells nothing of anybody. */
  private static final List<String> REMINDERS =
      List.of("before-asking", "registration", "in-writing", "line-111", "not-a-decision");

  private final Asking asking;
  private final Language language;

  private SheetMaker(Asking asking, Language language) {
    this.asking = asking;
    this.language = language;
  }

  /**
   * The page.
   *
   * @param file without restricted facts
   * @param assessment of it
   * @param plan likewise
   */
  public static Sheet of(
      CaseFile file, Assessment assessment, FamilyPlan plan, Rulebook rulebook, Language language) {
    return new SheetMaker(new Asking(rulebook, file), language).sheet(assessment, plan);
  }

  private Sheet sheet(Assessment assessment, FamilyPlan plan) {
    return fitted(
        byBenefit(assessment, Set.of(Status.ELIGIBLE)).stream().map(this::right).toList(),
        steps(plan, assessment),
        byBenefit(assessment, Set.of(Status.ASK_OFFICE)).stream().map(this::asked).toList(),
        day(assessment.asOf()),
        language);
  }

  /**
   * As much of it as fits on a page: rights come first, but leave room for something to do. Steps
   * end with the first for which there is no room, because others may need it.
   */
  static Sheet fitted(
      List<Right> rights, List<Todo> steps, List<Asked> asked, String day, Language language) {
    Room room = new Room(LINES);
    List<Todo> first = steps.stream().limit(1).filter(room::takes).toList();
    List<Right> fittingRights = rights.stream().filter(room::takes).toList();
    Stream<Todo> others = steps.stream().skip(1).limit(MOST_STEPS - 1L).takeWhile(room::takes);
    List<Todo> fittingSteps = Stream.concat(first.stream(), others).toList();
    return new Sheet(
        language.tag(),
        day,
        fittingRights,
        fittingSteps,
        asked.stream()
            .filter(each -> fittingRights.stream().noneMatch(each::isAbout))
            .limit(MOST_ASKED)
            .filter(room::takes)
            .toList(),
        REMINDERS.stream().map(each -> Texts.text(language, "sheet.reminder." + each)).toList());
  }

  /**
   * Those that may be named, each once, in their order: of which all that they need first stands
   * before them, and that can be begun then without waiting.
   */
  private List<Todo> steps(FamilyPlan plan, Assessment assessment) {
    Set<Todo> steps = new LinkedHashSet<>();
    Set<Integer> named = new HashSet<>();
    for (PlannedStep each : plan.best().steps()) {
      if (!each.waits()
          && named.containsAll(each.needsFirst())
          && asking.mayBe(each.step())
          && Harmless.step(each, assessment)) {
        named.add(each.number());
        steps.add(
            new Todo(
                each.step().title().in(language),
                office(each.step(), assessment),
                papers(List.of(each.step()))));
      }
    }
    return List.copyOf(steps);
  }

  /** That of the benefit which a step asks for. */
  private String office(Step step, Assessment assessment) {
    return assessment.benefits().stream()
        .filter(each -> each.benefit().code().equals(step.appliesFor()))
        .findFirst()
        .map(each -> in(each.office()))
        .orElse("");
  }

  private Asked asked(List<BenefitFinding> findings) {
    BenefitFinding first = findings.get(0);
    return new Asked(first.benefit().title().in(language), in(first.office()));
  }

  /** Those that may be named; each benefit once, with everybody for whom it stands so. */
  private List<List<BenefitFinding>> byBenefit(Assessment assessment, Set<Status> wanted) {
    Map<String, List<BenefitFinding>> found = new LinkedHashMap<>();
    for (BenefitFinding finding : assessment.benefits()) {
      if (wanted.contains(finding.status())
          && Harmless.benefit(finding)
          && asking.mayBeFor(finding.benefit())) {
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
        papers(asking.steps(first.benefit())));
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

  private String papers(List<Step> steps) {
    return steps.stream()
        .map(step -> step.paperTitles(language))
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining(", "));
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
