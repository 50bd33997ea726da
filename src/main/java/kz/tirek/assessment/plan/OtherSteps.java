package kz.tirek.assessment.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.Telling;
import kz.tirek.assessment.planning.Outcome;
import kz.tirek.assessment.planning.Planner;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Truth;

/**
 * The steps beside the plan: what is not known to be possible, what is not, and what opens nothing.
 */
final class OtherSteps {

  private final Scene scene;
  private final Planner planner;
  private final Assessment assessment;
  private final Telling telling;
  private final Predicate<Step> allowed;

  OtherSteps(
      Scene scene,
      Planner planner,
      Assessment assessment,
      Telling telling,
      Predicate<Step> allowed) {
    this.scene = scene;
    this.planner = planner;
    this.assessment = assessment;
    this.telling = telling;
    this.allowed = allowed;
  }

  /**
   * The steps that would open more, and of which it is not known whether what they need is there.
   *
   * @param supposed the best set where that is taken to be
   * @param best the best set where it is not
   */
  List<OpenStep> open(Outcome supposed, Outcome best) {
    List<OpenStep> open = new ArrayList<>();
    for (Effect effect : supposed.effects()) {
      Measure measure = effect.measure();
      List<MissingFact> missing = planner.need(measure).missing(effect.begun(), supposed.effects());
      if (!missing.isEmpty() && !best.without().containsKey(measure)) {
        List<String> benefits =
            supposed.prospects().stream()
                .filter(each -> supposed.after(each).betterThan(supposed.without(measure, each)))
                .map(each -> each.benefit().code())
                .distinct()
                .toList();
        open.add(step(measure, Truth.UNKNOWN, missing, List.of(), benefits));
      }
    }
    return open;
  }

  /** The steps that would help to open what is blocked, and that cannot be taken. */
  List<OpenStep> closed() {
    record Closed(Step step, UUID member) {}
    Map<Closed, List<String>> closed = new LinkedHashMap<>();
    for (BenefitFinding benefit : assessment.benefits()) {
      if (benefit.status() == Status.BLOCKED) {
        for (ClauseFinding clause : benefit.clauses()) {
          for (Way way : clause.ways()) {
            if (way.closed()) {
              Stream<UUID> members =
                  way.members().isEmpty() ? Stream.of((UUID) null) : way.members().stream();
              members.forEach(
                  member ->
                      closed
                          .computeIfAbsent(new Closed(way.step(), member), any -> new ArrayList<>())
                          .add(benefit.benefit().code()));
            }
          }
        }
      }
    }
    List<OpenStep> steps = new ArrayList<>();
    closed.forEach(
        (step, benefits) ->
            steps.add(
                new OpenStep(
                    step.step(),
                    step.member(),
                    Truth.NO,
                    List.of(),
                    List.of(),
                    benefits.stream().distinct().toList(),
                    telling.said(step.step().mayCost()))));
    return steps;
  }

  /** The steps against barriers that were found, and against refusals. */
  List<OpenStep> besides() {
    List<OpenStep> steps = new ArrayList<>();
    for (Measure measure : planner.measures(allowed)) {
      List<String> against =
          assessment.barriers().stream()
              .filter(barrier -> measure.step().against().contains(barrier.rule().code()))
              .filter(barrier -> concerns(barrier, measure))
              .map(barrier -> barrier.rule().code())
              .distinct()
              .toList();
      boolean answers = measure.step().onRefusal() && !assessment.contestableRefusals().isEmpty();
      if (!against.isEmpty() || answers) {
        Truth needs = planner.need(measure).met(0, List.of());
        if (needs != Truth.NO) {
          steps.add(
              step(
                  measure, needs, planner.need(measure).missing(0, List.of()), against, List.of()));
        }
      }
    }
    return steps;
  }

  private boolean concerns(BarrierFinding barrier, Measure measure) {
    return barrier.member() == null
        || measure.member() < 0
        || barrier.member().equals(scene.today().id(measure.member()));
  }

  private OpenStep step(
      Measure measure,
      Truth needs,
      List<MissingFact> missing,
      List<String> against,
      List<String> benefits) {
    return new OpenStep(
        measure.step(),
        scene.today().id(measure.member()),
        needs,
        missing,
        against,
        benefits,
        telling.said(measure.step().mayCost()));
  }
}
