package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.facts.TakenStep;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.situation.casefile.CaseFile;

/**
 * A family's facts from the day of the plan on: ages and months go on, registrations run out, and
 * what was taken changes them. Days are counted from the day of the plan, which is day 0.
 */
final class Timeline {

  /** As many days are remembered with what measures make of them. */
  private static final int MOST_KEPT = 20_000;

  private final CaseFile file;
  private final LocalDate start;
  private final int horizon;
  private final Map<Integer, FactsForRules> untouched = new HashMap<>();
  private final Map<Touched, FactsForRules> touched = new HashMap<>();
  private final Map<Integer, BitSet> laterChanges = new HashMap<>();
  private SortedSet<Integer> changes;

  /** A day after effects that are all there by then. */
  private record Touched(int day, List<Effect> effects) {}

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
    List<Effect> there = effects.stream().filter(effect -> effect.day() <= day).toList();
    return there.isEmpty() ? on(day) : touched(new Touched(day, there));
  }

  /** Many benefits ask for the same day after the same effects, and sets grow one by one. */
  private FactsForRules touched(Touched asked) {
    FactsForRules known = touched.get(asked);
    if (known != null) {
      return known;
    }
    List<Effect> effects = asked.effects();
    List<Effect> earlier = effects.subList(0, effects.size() - 1);
    FactsForRules before =
        earlier.isEmpty() ? on(asked.day()) : touched(new Touched(asked.day(), earlier));
    FamilyFacts family = after(effects.get(effects.size() - 1), before.family());
    FactsForRules facts =
        new FactsForRules(file, family, before.members(), before.incomes(), before.head());
    if (touched.size() >= MOST_KEPT) {
      touched.clear();
    }
    touched.put(asked, facts);
    return facts;
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

  /** A day some months after the horizon. */
  int later(int month) {
    return day(date(horizon).plusMonths(month));
  }

  /**
   * The months after the horizon, from 1 on, at whose end other facts hold of a member than a month
   * before.
   *
   * @param member the place; {@link Spot#ANY}: of anybody, or of the family
   */
  BitSet laterChanges(int member) {
    if (laterChanges.isEmpty()) {
      List<MemberFacts> members = members(0);
      for (int place = Spot.ANY; place < members.size(); place++) {
        laterChanges.put(place, new BitSet());
      }
      for (int month = 1; month <= Scene.MONTHS; month++) {
        int before = later(month - 1);
        int after = later(month);
        if (!sameButForDays(on(before).family(), on(after).family())) {
          laterChanges.get(Spot.ANY).set(month);
        }
        for (int place = 0; place < members.size(); place++) {
          if (!members(before).get(place).equals(members(after).get(place))) {
            laterChanges.get(place).set(month);
          }
        }
      }
    }
    return laterChanges.get(member);
  }

  private List<MemberFacts> members(int day) {
    Known<MemberFacts> members = on(day).family().members();
    return members == null ? List.of() : members.items();
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
