package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.assessment.judging.Telling;
import kz.tirek.assessment.judging.Tracing;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.assessment.planning.Outcome;
import kz.tirek.assessment.planning.Planner;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Makes the plan of a family: the steps that open most within a year, and beside them what else
 * must be said. Pure: facts, a day and their assessment in, a plan out; shared by threads.
 */
public final class PlanMaker {

  /** Days within which it is counted what opens. */
  public static final int HORIZON = 365;

  private final Rulebook rulebook;

  public PlanMaker(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * @param assessment of the same file
   */
  public FamilyPlan plan(CaseFile file, Assessment assessment) {
    LocalDate day = assessment.asOf();
    Scene scene = new Scene(rulebook, file, day, HORIZON);
    Weighing today = scene.at(0, -1, List.of());
    Telling telling = new Telling(today, new Tracing(today), new IdentityHashMap<>());
    List<Warning> warnings = warnings(assessment, telling);
    Planner planner = new Planner(scene);
    List<String> refused = file.refusedSteps();
    Predicate<Step> allowed = step -> !refused.contains(step.code());

    Outcome best = planner.plan(allowed, false);
    Outcome supposed = planner.plan(allowed, true);
    WayMaker ways = new WayMaker(scene, planner, assessment, telling, refused);
    Way way = ways.of(best);
    Way formal =
        way.informal() ? ways.of(planner.plan(allowed.and(step -> !step.informal()), false)) : null;
    OtherSteps others = new OtherSteps(scene, planner, assessment, telling, allowed);
    List<OpenStep> open = others.open(supposed, best);
    return new FamilyPlan(
        file.familyId(),
        file.version(),
        day,
        scene.date(HORIZON),
        rulebook.version(),
        rulebook.city(),
        way,
        formal,
        causes(assessment, way),
        new StepQuestions(rulebook, assessment).of(open),
        open,
        others.closed(),
        others.besides(),
        warnings);
  }

  /** What is said with every plan, and what the assessment warns of. */
  private static List<Warning> warnings(Assessment assessment, Telling telling) {
    Set<Warning> warnings = new LinkedHashSet<>(telling.withPlans());
    warnings.addAll(assessment.warnings());
    return List.copyOf(warnings);
  }

  private static List<Cause> causes(Assessment assessment, Way way) {
    Map<String, List<BarrierFinding>> byBarrier = new LinkedHashMap<>();
    for (BarrierFinding barrier : assessment.barriers()) {
      if (!barrier.blocks().isEmpty()) {
        byBarrier.computeIfAbsent(barrier.rule().code(), any -> new ArrayList<>()).add(barrier);
      }
    }
    return byBarrier.values().stream().map(each -> cause(each, way)).toList();
  }

  private static Cause cause(List<BarrierFinding> barriers, Way way) {
    Set<BarrierFinding.Blocks> blocks = new LinkedHashSet<>();
    barriers.forEach(each -> blocks.addAll(each.blocks()));
    List<Integer> steps = new ArrayList<>();
    for (PlannedStep step : way.steps()) {
      if (step.opens().stream().anyMatch(opening -> isBlocked(opening, blocks))) {
        steps.add(step.number());
      }
    }
    BarrierFinding first = barriers.get(0);
    return new Cause(
        first.rule(),
        first.explanation(),
        barriers.stream().map(BarrierFinding::member).filter(member -> member != null).toList(),
        List.copyOf(blocks),
        steps);
  }

  private static boolean isBlocked(Opening opening, Set<BarrierFinding.Blocks> blocks) {
    BenefitFinding today = opening.today();
    return today != null
        && blocks.stream()
            .anyMatch(
                block ->
                    block.benefit().equals(opening.benefit().code())
                        && Objects.equals(block.member(), opening.member()));
  }
}
