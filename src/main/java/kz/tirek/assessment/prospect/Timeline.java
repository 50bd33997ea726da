package kz.tirek.assessment.prospect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.facts.TakenStep;
import kz.tirek.assessment.facts.Turns;
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

  private final CaseFile file;
  private final LocalDate start;
  private final int horizon;
  private final Turns turns;
  private final int[] later = new int[Scene.MONTHS + 1];
  private final Map<Integer, Day> days = new HashMap<>();

  /** By whose facts they are, the days up to the horizon on which they change. */
  private final Map<Integer, BitSet> changes = new HashMap<>();

  /** The same with the months after the horizon. */
  private final Map<Integer, BitSet> laterChanges = new HashMap<>();

  /** The facts of a day, and what measures make of them. */
  private static final class Day {
    final FactsForRules untouched;
    final Map<Of, MemberFacts> members = new HashMap<>();
    final Map<List<Effect>, FamilyFacts> families = new HashMap<>();

    Day(FactsForRules untouched) {
      this.untouched = untouched;
    }
  }

  /** A member after effects on its own facts. */
  private record Of(int member, List<Effect> effects) {}

  Timeline(CaseFile file, LocalDate start, int horizon) {
    this.file = file;
    this.start = start;
    this.horizon = horizon;
    this.turns = new Turns(file);
    for (int month = 0; month < later.length; month++) {
      later[month] = day(date(horizon).plusMonths(month));
    }
  }

  LocalDate date(int day) {
    return start.plusDays(day);
  }

  int day(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, date));
  }

  /** The facts of a day without any measure. */
  FactsForRules on(int day) {
    return known(day).untouched;
  }

  private Day known(int day) {
    return days.computeIfAbsent(day, any -> new Day(FactsForRules.of(file, date(day))));
  }

  /** The facts of a day, with those effects that were there by then, in their order. */
  FactsForRules on(int day, List<Effect> effects) {
    return after(known(day), day, effects);
  }

  /**
   * The same but for the days and months in the city: there are few such days up to the horizon.
   */
  FactsForRules likeOn(int day, List<Effect> effects) {
    return after(known(day > horizon ? day : lastChange(day)), day, effects);
  }

  private int lastChange(int day) {
    return Math.max(0, changes(Spot.ANY).previousSetBit(day));
  }

  private FactsForRules after(Day known, int day, List<Effect> effects) {
    List<Effect> onFamily = new ArrayList<>();
    BitSet touched = new BitSet();
    for (Effect effect : effects) {
      if (effect.day() <= day) {
        if (effect.measure().changesFamily()) {
          onFamily.add(effect);
        }
        if (effect.measure().changesMember()) {
          touched.set(effect.measure().member());
        }
      }
    }
    FactsForRules untouched = known.untouched;
    FamilyFacts family = onFamily.isEmpty() ? untouched.family() : known.families.get(onFamily);
    if (family == null) {
      family = untouched.family();
      for (Effect effect : onFamily) {
        family = after(family, effect);
      }
      known.families.put(onFamily, family);
    }
    if (!touched.isEmpty()) {
      List<MemberFacts> members = new ArrayList<>(family.members().items());
      for (int place = touched.nextSetBit(0); place >= 0; place = touched.nextSetBit(place + 1)) {
        members.set(place, member(known, place, day, effects));
      }
      family = withMembers(family, new Known<>(members, family.members().complete()));
    }
    return family == untouched.family()
        ? untouched
        : new FactsForRules(
            file, family, untouched.members(), untouched.incomes(), untouched.head());
  }

  private MemberFacts member(Day known, int place, int day, List<Effect> effects) {
    List<Effect> own = new ArrayList<>();
    for (Effect effect : effects) {
      Measure measure = effect.measure();
      if (effect.day() <= day && measure.member() == place && measure.changesMember()) {
        own.add(effect);
      }
    }
    Of asked = new Of(place, own);
    MemberFacts member = known.members.get(asked);
    if (member == null) {
      member = known.untouched.family().members().items().get(place);
      for (Effect effect : own) {
        member = TakenStep.ofMember(member, effect.measure().step(), date(effect.day()));
      }
      known.members.put(asked, member);
    }
    return member;
  }

  private FamilyFacts after(FamilyFacts before, Effect effect) {
    Measure measure = effect.measure();
    FamilyFacts family =
        TakenStep.ofFamily(before, measure.step(), Set.of(measure.member()), date(effect.day()));
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
   *
   * @param whose the place of a member; {@link Spot#ANY}: anybody's facts, or the family's; {@link
   *     Spot#NOBODY}: facts of the family that are no member's
   */
  BitSet changes(int whose) {
    if (changes.isEmpty()) {
      places(changes);
      int before = 0;
      for (LocalDate turn : turns.between(start, date(horizon))) {
        int day = day(turn);
        if (compare(before, day, day, changes)) {
          before = day;
        } else {
          days.remove(day);
        }
      }
    }
    return changes.get(whose);
  }

  /**
   * The months after the horizon, from 1 on, at whose end other facts hold than a month before.
   *
   * @param whose as with {@link #changes}
   */
  BitSet laterChanges(int whose) {
    if (laterChanges.isEmpty()) {
      places(laterChanges);
      for (int month = 1; month < later.length; month++) {
        compare(later[month - 1], later[month], month, laterChanges);
      }
    }
    return laterChanges.get(whose);
  }

  private void places(Map<Integer, BitSet> ofWhom) {
    for (int place = Spot.NOBODY; place < members(0).size(); place++) {
      ofWhom.put(place, new BitSet());
    }
  }

  /** Notes whose facts differ between two days; whether any do. */
  private boolean compare(int before, int after, int bit, Map<Integer, BitSet> ofWhom) {
    List<MemberFacts> then = members(before);
    List<MemberFacts> now = members(after);
    boolean changed = false;
    for (int place = 0; place < then.size(); place++) {
      if (!then.get(place).equals(now.get(place))) {
        ofWhom.get(place).set(bit);
        changed = true;
      }
    }
    if (!sameOfFamily(on(before).family(), on(after).family())) {
      ofWhom.get(Spot.NOBODY).set(bit);
      changed = true;
    }
    ofWhom.get(Spot.ANY).set(bit, changed);
    return changed;
  }

  private List<MemberFacts> members(int day) {
    Known<MemberFacts> members = on(day).family().members();
    return members == null ? List.of() : members.items();
  }

  /** A day some months after the horizon. */
  int later(int month) {
    return later[month];
  }

  /** The days after one and before another on which something may change by itself. */
  List<Integer> turnsBetween(int after, int before) {
    List<Integer> between = new ArrayList<>();
    for (LocalDate turn : turns.between(date(after), date(before - 1))) {
      between.add(day(turn));
    }
    return between;
  }

  /** Whether the facts that are no member's are alike, but for the days in the city. */
  private static boolean sameOfFamily(FamilyFacts before, FamilyFacts after) {
    return before.equals(
        new FamilyFacts(
            after.city(),
            after.wellbeingLevel(),
            before.daysInCity(),
            before.monthsInCity(),
            before.members(),
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

  private static FamilyFacts withMembers(FamilyFacts family, Known<MemberFacts> members) {
    return new FamilyFacts(
        family.city(),
        family.wellbeingLevel(),
        family.daysInCity(),
        family.monthsInCity(),
        members,
        family.housing(),
        family.incomes(),
        family.debts(),
        family.benefitsReceived(),
        family.dailyLife(),
        family.ties(),
        family.encounters(),
        family.incidents(),
        family.consentUntil());
  }
}
