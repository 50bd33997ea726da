package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.facts.TakenStep;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.situation.casefile.CaseFile;

/**
 * A family's facts from the day of the plan on: ages and months go on, registrations run out, and
 * what was taken changes them. Days are counted from the day of the plan, which is day 0.
 */
final class Timeline {

  private final CaseFile file;
  private final LocalDate start;
  private final int horizon;
  private final Map<Integer, FactsForRules> untouched = new HashMap<>();
  private SortedSet<Integer> changes;

  Timeline(CaseFile file, LocalDate start, int horizon) {
    this.file = file;
    this.start = start;
    this.horizon = horizon;
  }

  LocalDate date(int day) {
    return start.plusDays(day);
  }

  int day(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, date));
  }

  /** The facts of a day without any measure. */
  FactsForRules on(int day) {
    return untouched.computeIfAbsent(day, any -> FactsForRules.of(file, date(day)));
  }

  /** The facts of a day, with those effects that were there by then, in their order. */
  FactsForRules on(int day, List<Effect> effects) {
    FactsForRules facts = on(day);
    if (effects.isEmpty()) {
      return facts;
    }
    FamilyFacts family = facts.family();
    for (Effect effect : effects) {
      if (effect.day() <= day) {
        family = after(effect, family);
      }
    }
    return new FactsForRules(file, family, facts.members(), facts.incomes(), facts.head());
  }

  private FamilyFacts after(Effect effect, FamilyFacts before) {
    Measure measure = effect.measure();
    FamilyFacts family =
        TakenStep.of(before, measure.step(), Set.of(measure.member()), date(effect.day()));
    if (measure.step().appliesFor() == null) {
      return family;
    }
    Map<String, Object> received = new HashMap<>();
    received.put("code", measure.step().appliesFor());
    received.put("monthly", effect.monthly());
    received.put("member", measure.member() < 0 ? null : measure.member());
    return With.add(family, "benefitsReceived", received);
  }

  /**
   * The days up to the horizon on which something changes by itself, but for the days and months
   * that the family has been in the city, which do every day.
   */
  SortedSet<Integer> changes() {
    if (changes == null) {
      changes = new TreeSet<>();
      for (int day = 1; day <= horizon; day++) {
        if (!sameButForDays(on(day - 1).family(), on(day).family())) {
          changes.add(day);
        }
      }
    }
    return changes;
  }

  private static boolean sameButForDays(FamilyFacts before, FamilyFacts after) {
    return before.equals(
        new FamilyFacts(
            after.city(),
            after.wellbeingLevel(),
            before.daysInCity(),
            before.monthsInCity(),
            after.members(),
            after.housing(),
            after.incomes(),
            after.debts(),
            after.benefitsReceived(),
            after.dailyLife(),
            after.ties(),
            after.encounters(),
            after.incidents(),
            after.consentUntil()));
  }
}
