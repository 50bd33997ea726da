package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.Telling;
import kz.tirek.assessment.planning.Outcome;
import kz.tirek.assessment.planning.Planner;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Gain;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.prospect.Prospect;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** Puts a set of measures in order, with what each opens and closes, and from which day on. */
final class WayMaker {

  private final Scene scene;
  private final Planner planner;
  private final Assessment assessment;
  private final Telling telling;
  private final List<String> refused;

  /**
   * @param telling of the day of the plan
   * @param refused codes of the steps that the family said it will not take
   */
  WayMaker(
      Scene scene, Planner planner, Assessment assessment, Telling telling, List<String> refused) {
    this.scene = scene;
    this.planner = planner;
    this.assessment = assessment;
    this.telling = telling;
    this.refused = refused;
  }

  Way of(Outcome outcome) {
    List<Opening> openings = new ArrayList<>();
    List<Opening> losses = new ArrayList<>();
    long before = 0;
    long after = 0;
    boolean atLeast = false;
    for (Prospect prospect : planner.prospects()) {
      Gain untouched = outcome.before(prospect);
      Gain gained = outcome.after(prospect);
      before += untouched.tenge();
      after += gained.tenge();
      Opening opening = opening(prospect, outcome.effects(), outcome);
      atLeast |=
          gained.level() == Level.OPEN && opening.worth() != null && !opening.worth().exact();
      if (untouched.betterThan(gained)) {
        losses.add(opening);
      } else if (gained.level() != Level.CLOSED
          && (gained.day() > 0 || !gained.equals(untouched))) {
        openings.add(opening);
      }
    }
    openings.sort(
        Comparator.comparing(Opening::after, Comparator.reverseOrder()).thenComparing(Opening::on));
    List<PlannedStep> steps = steps(outcome);
    List<Way.Wait> waits = Way.Wait.of(steps, openings, scene.date(0));
    return new Way(steps, waits, openings, losses, before, after, atLeast, outcome.exact());
  }

  private List<PlannedStep> steps(Outcome outcome) {
    List<Effect> inOrder =
        outcome.effects().stream()
            .sorted(Comparator.comparingInt(Effect::begun).thenComparing(Effect.IN_ORDER))
            .toList();
    List<PlannedStep> steps = new ArrayList<>();
    for (Effect effect : inOrder) {
      steps.add(step(effect, inOrder, steps.size() + 1, outcome));
    }
    return steps;
  }

  private PlannedStep step(Effect effect, List<Effect> inOrder, int number, Outcome outcome) {
    List<Integer> needsFirst = new ArrayList<>();
    int ready = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      Effect other = inOrder.get(i);
      if (needed(other, effect, outcome)) {
        needsFirst.add(i + 1);
        ready = Math.max(ready, other.day());
      }
    }
    List<Opening> opens = new ArrayList<>();
    List<Opening> closes = new ArrayList<>();
    List<Effect> others = outcome.without().get(effect.measure());
    for (Prospect prospect : outcome.prospects()) {
      Gain with = outcome.after(prospect);
      Gain without = outcome.without(effect.measure(), prospect);
      if (with.betterThan(without)) {
        opens.add(opening(prospect, outcome.effects(), outcome));
      } else if (without.betterThan(with)) {
        closes.add(opening(prospect, others, outcome));
      }
    }
    Step step = effect.measure().step();
    return new PlannedStep(
        number,
        step,
        id(effect.measure().member()),
        id(Doer.of(scene, effect)),
        needsFirst,
        scene.date(effect.begun()),
        effect.begun() > ready,
        scene.date(effect.day()),
        opens,
        closes,
        telling.said(step.mayCost()));
  }

  /** Whether a measure could not be begun on its day if another one were left out. */
  private boolean needed(Effect other, Effect effect, Outcome outcome) {
    if (other.measure().equals(effect.measure()) || other.day() > effect.begun()) {
      return false;
    }
    List<Effect> without = outcome.effects().stream().filter(each -> !each.equals(other)).toList();
    return planner.need(effect.measure()).met(effect.begun(), without) != Truth.YES;
  }

  private UUID id(int member) {
    return scene.today().id(member);
  }

  private Opening opening(Prospect prospect, List<Effect> effects, Outcome outcome) {
    Gain gain = prospect.gain(effects);
    Gain untouched = outcome.before(prospect);
    int day = gain.level() == Level.CLOSED ? scene.horizon() : gain.day();
    BenefitFinding today = today(prospect);
    Status status = prospect.status(day, effects);
    boolean byWaiting = gain.day() > 0 && gain.equals(untouched);
    LocalDate on = gain.level() == Level.CLOSED ? null : scene.date(gain.day());
    return new Opening(
        prospect.benefit(),
        id(prospect.member()),
        untouched.level(),
        gain.level(),
        status,
        on,
        gain.level() == Level.CLOSED ? null : worth(prospect, day, effects, today),
        byWaiting,
        today,
        askWith(prospect));
  }

  private static Worth worth(
      Prospect prospect, int day, List<Effect> effects, BenefitFinding today) {
    Range tenge = prospect.worth(day, effects);
    return tenge == null
        ? null
        : Worth.of(
            tenge,
            prospect.benefit().value().once(),
            today == null || today.worth() == null ? Reasons.NONE : today.worth().reasons());
  }

  private BenefitFinding today(Prospect prospect) {
    UUID member = id(prospect.member());
    for (BenefitFinding finding : assessment.benefits()) {
      boolean same = member == null ? finding.member() == null : member.equals(finding.member());
      if (same && finding.benefit().code().equals(prospect.benefit().code())) {
        return finding;
      }
    }
    return null;
  }

  private OpenStep askWith(Prospect prospect) {
    return scene.rulebook().steps().stream()
        .map(scene.rulebook()::step)
        .filter(step -> prospect.benefit().code().equals(step.appliesFor()))
        .filter(step -> !refused.contains(step.code()))
        .findFirst()
        .map(
            step ->
                new OpenStep(
                    step,
                    id(prospect.member()),
                    Truth.YES,
                    List.of(),
                    List.of(),
                    List.of(prospect.benefit().code()),
                    telling.said(step.mayCost())))
        .orElse(null);
  }
}
