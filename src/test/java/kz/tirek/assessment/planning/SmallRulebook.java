package kz.tirek.assessment.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.Value;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.shared.text.Text;

/** A made-up rulebook: what a search by hand reads of it, and the same one compiled. */
record SmallRulebook(List<SmallStep> steps, List<SmallBenefit> benefits, Rulebook compiled) {

  static final Language LANGUAGE = language();
  private static final Map<String, Condition> CONDITIONS = new LinkedHashMap<>();
  private static final Map<String, Amount> AMOUNTS = new LinkedHashMap<>();
  private static final Text TEXT = new Text("a", "b", "c");

  /**
   * @param asksFor the code of a benefit, or null
   */
  record SmallStep(
      String code,
      Formula needs,
      Map<String, String> sets,
      Integer days,
      int visits,
      int papers,
      boolean raisesIncome,
      String asksFor) {}

  record SmallClause(
      Formula when,
      Formula orAsk,
      boolean fixable,
      boolean byTime,
      boolean presumed,
      boolean discretion,
      LocalDate from,
      boolean certain) {}

  /**
   * @param flagPays the fact of the member, or of anybody, that makes it worth more; null for none
   */
  record SmallBenefit(
      String code,
      boolean ofMembers,
      Formula who,
      Formula received,
      LocalDate from,
      List<SmallClause> clauses,
      Long worth,
      long more,
      Formula flagPays,
      boolean once) {}

  private static Language language() {
    Map<String, Class<?>> variables = new LinkedHashMap<>();
    variables.put("family", FamilyFacts.class);
    variables.put("head", MemberFacts.class);
    variables.put("member", MemberFacts.class);
    variables.put("housing", HousingFacts.class);
    variables.put(Facts.TODAY, LocalDate.class);
    return Language.over(variables, Set.of());
  }

  static SmallRulebook random(Random random, List<Formula> ofMember, List<Formula> ofFamily) {
    List<SmallBenefit> benefits = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      benefits.add(benefit(random, "b" + i, ofMember, ofFamily));
    }
    List<SmallStep> steps = new ArrayList<>();
    count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      steps.add(step(random, "s" + i, benefits, ofMember, ofFamily));
    }
    return new SmallRulebook(steps, benefits, compile(steps, benefits));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static SmallBenefit benefit(
      Random random, String code, List<Formula> ofMember, List<Formula> ofFamily) {
    boolean members = random.nextBoolean();
    List<Formula> pool = members ? ofMember : ofFamily;
    List<SmallClause> clauses = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      clauses.add(
          new SmallClause(
              one(random, pool),
              random.nextInt(6) == 0 ? one(random, pool) : null,
              random.nextInt(3) > 0,
              random.nextInt(4) == 0,
              random.nextInt(5) == 0,
              random.nextInt(4) == 0,
              random.nextInt(8) == 0 ? SmallFamily.START.plusDays(random.nextInt(20)) : null,
              random.nextInt(4) > 0));
    }
    SmallFamily.Flag flag =
        SmallFamily.Flag.values()[random.nextInt(SmallFamily.Flag.values().length)];
    return new SmallBenefit(
        code,
        members,
        random.nextInt(5) == 0 ? one(random, pool) : null,
        random.nextInt(6) == 0 ? one(random, pool) : null,
        random.nextInt(8) == 0 ? SmallFamily.START.plusDays(random.nextInt(20)) : null,
        clauses,
        random.nextInt(3) == 0 ? null : (1L + random.nextInt(3)) * 120,
        random.nextInt(2) * 120L,
        random.nextInt(2) == 0
            ? null
            : members ? new Formula.OfMember(flag) : new Formula.Anybody(flag),
        random.nextInt(4) == 0);
  }

  private static SmallStep step(
      Random random,
      String code,
      List<SmallBenefit> benefits,
      List<Formula> ofMember,
      List<Formula> ofFamily) {
    Map<String, String> sets = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      SmallFamily.Flag flag =
          SmallFamily.Flag.values()[random.nextInt(SmallFamily.Flag.values().length)];
      switch (random.nextInt(7)) {
        case 0 -> sets.put("family.housing.ownersConsent", "GIVEN");
        case 1 ->
            sets.put("family.dailyLife.timeForOffices", random.nextInt(3) > 0 ? "true" : "false");
        case 2 -> sets.put("member.permanentInCitySince", Step.DAY_OF_EFFECT);
        default -> sets.put("member." + flag.path, random.nextInt(4) > 0 ? "true" : "false");
      }
    }
    SmallBenefit asked = random.nextInt(4) == 0 ? one(random, benefits) : null;
    if (asked != null && !(asked.ofMembers() && random.nextBoolean())) {
      sets.clear();
    }
    boolean raisesIncome = asked == null && random.nextInt(8) == 0;
    boolean member =
        raisesIncome
            || (asked != null && asked.ofMembers())
            || sets.keySet().stream().anyMatch(path -> path.startsWith("member."));
    Integer[] days = {null, 0, 1, 3, 20, 38};
    return new SmallStep(
        code,
        random.nextInt(3) == 0 ? null : one(random, member ? ofMember : ofFamily),
        sets,
        days[random.nextInt(days.length)],
        random.nextInt(3),
        random.nextInt(3),
        raisesIncome,
        asked == null ? null : asked.code());
  }

  private static Rulebook compile(List<SmallStep> steps, List<SmallBenefit> benefits) {
    Map<String, Step> compiledSteps = new LinkedHashMap<>();
    for (SmallStep step : steps) {
      compiledSteps.put(
          step.code(),
          new Step(
              step.code(),
              condition(step.needs()),
              step.sets(),
              Map.of(),
              step.days(),
              step.visits(),
              java.util.Collections.nCopies(step.papers(), new Step.Paper("paper", TEXT)),
              List.of(),
              false,
              step.raisesIncome(),
              step.asksFor(),
              List.of(),
              false,
              "s",
              Certainty.A,
              null,
              TEXT,
              null));
    }
    List<Benefit> compiled = benefits.stream().map(SmallRulebook::compile).toList();
    return new Rulebook(
        "small",
        "almaty",
        LANGUAGE,
        new Rulebook.Entries(
            Map.of(),
            List.of(),
            compiled,
            List.of(),
            compiledSteps,
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            null));
  }

  private static Benefit compile(SmallBenefit benefit) {
    List<Clause> clauses = new ArrayList<>();
    for (SmallClause clause : benefit.clauses()) {
      clauses.add(
          new Clause(
              "c" + clauses.size(),
              condition(clause.when()),
              condition(clause.orAsk()),
              clause.fixable() ? List.of("s0") : List.of(),
              clause.byTime(),
              clause.presumed(),
              clause.discretion(),
              clause.from(),
              "s",
              null,
              clause.certain() ? Certainty.A : Certainty.C,
              Wording.always(TEXT)));
    }
    Wording words = Wording.always(TEXT);
    String amount =
        benefit.flagPays() == null
            ? "" + benefit.worth()
            : "%s ? %d : %d"
                .formatted(
                    benefit.flagPays().cel(),
                    benefit.worth() == null ? 0 : benefit.worth() + benefit.more(),
                    benefit.worth());
    return new Benefit(
        benefit.code(),
        benefit.code(),
        Set.of(),
        Set.of(),
        false,
        benefit.ofMembers() ? Subject.MEMBER : Subject.FAMILY,
        condition(benefit.who()),
        null,
        condition(benefit.received()),
        benefit.worth() == null
            ? null
            : new Value(
                AMOUNTS.computeIfAbsent(amount, LANGUAGE::compileNumber),
                null,
                null,
                benefit.once(),
                null),
        benefit.from(),
        null,
        clauses,
        List.of(),
        TEXT,
        words,
        words,
        null);
  }

  private static Condition condition(Formula formula) {
    return formula == null ? null : CONDITIONS.computeIfAbsent(formula.cel(), LANGUAGE::compile);
  }
}
