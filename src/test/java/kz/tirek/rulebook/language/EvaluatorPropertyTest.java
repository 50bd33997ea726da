package kz.tirek.rulebook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Goal;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * The language on random facts and random conditions: {@code -Dconditions.families=100000} tries
 * more of them, {@code -Dconditions.seed} the same again.
 */
class EvaluatorPropertyTest {

  private static final int FAMILIES = Integer.getInteger("conditions.families", 3_000);
  private static final long SEED = Long.getLong("conditions.seed", new Random().nextLong());

  /** Every operator, function and macro by hand; the random ones come on top. */
  static final List<String> CONDITIONS =
      List.of(
          "true",
          "false || family.stove",
          "family.stove",
          "!family.stove",
          "family.stove && family.damp",
          "family.stove || family.damp",
          "family.stove == family.damp",
          "family.stove != family.damp",
          "family.stove ? family.damp : member.pregnant",
          "family.district == 'kk'",
          "'kk' != family.district",
          "family.district == family.origin",
          "family.district in ['kk', 'ru']",
          "(family.stove ? family.district : 'en') == family.origin",
          "member.registration.kind == 'NONE'",
          "member.registration.kind != 'NONE'",
          "member.registration.kind == member.registration.before",
          "member.registration.kind in ['NONE', 'TEMPORARY']",
          "(family.damp ? member.registration.kind : 'NONE') != member.registration.before",
          "member.age == 14",
          "member.age != member.visits",
          "member.age < 14",
          "14 <= member.age",
          "family.rent > member.age",
          "family.rent >= 50",
          "member.visits in [1, 3, -1]",
          "family.rent + member.age - 3 * member.visits > -(2 + family.rent)",
          "(member.pregnant ? family.rent : member.age) > 10",
          "member.born < family.arrived",
          "member.born <= today",
          "member.born == member.registration.since",
          "member.registration.until != member.registration.since",
          "today > member.registration.until",
          "today >= family.arrived",
          "(family.stove ? today : family.arrived) > member.born",
          "daysBetween(member.born, today) > 300",
          "monthsBetween(member.registration.since, today) >= param('months')",
          "yearsBetween(today, family.arrived) < -1",
          "percent(family.rent, 35) < percent(-param('pm'), member.age)",
          "size(family.members) > 2",
          "family.members.exists(m, m.age < 7 && m.registration.kind == 'NONE')",
          "size(family.members) > 0 && family.members.all(m, m.age >= 7)",
          "size(family.members) == 0 || family.members.all(m, m.pregnant)",
          "family.members.exists_one(m, m.papers.exists(p, p == 'IDENTITY_CARD'))",
          "size(family.members.filter(m, m.pregnant)) == 1",
          "family.members.filter(m, m.age > 3).filter(m, m.pregnant).exists(m, m.visits > 1)",
          "sum(family.debts) > 20",
          "sum(family.debts.filter(d, d > 3)) * 2 > family.rent",
          "sum([family.rent, member.age, 3]) < 50",
          "sum(family.members.map(m, sum(m.incomes.map(i, i.monthly)))) < 70 * size(family.members)",
          "sum(member.incomes.filter(i, i.formal).map(i, percent(i.monthly, 90))) > param('pm')",
          "sum(family.members.map(m, m.age < 18 ? 1 : 0)) >= 2",
          "member.incomes.exists(i, i.from > family.arrived && i.source == family.origin)",
          "family.debts.exists(d, family.members.exists(m, d > m.age))");

  private final Language language = Village.language();
  private final StockCel stock = new StockCel(language);
  private final List<Condition> conditions = CONDITIONS.stream().map(language::compile).toList();
  private final List<StockCel.Program> programs =
      CONDITIONS.stream().map(stock::condition).toList();

  /** Each with randomness of its own, on all processors. */
  private static void each(BiConsumer<Random, String> family) {
    IntStream.range(0, FAMILIES)
        .parallel()
        .forEach(
            number ->
                family.accept(
                    new Random(31 * SEED + number),
                    "family " + number + " of seed " + SEED + ": "));
  }

  @Test
  void agrees_with_the_stock_runtime_wherever_nothing_is_missing() {
    each(this::agreesWithTheStockRuntime);
  }

  private void agreesWithTheStockRuntime(Random random, String which) {
    RandomVillage village = new RandomVillage(random);
    Map<String, Object> variables = village.complete();
    Map<String, Range> parameters = village.parameters();
    String condition = new RandomCondition(random).condition();
    String amount = new RandomCondition(random).amount();

    Facts facts = facts(variables, parameters);
    Map<String, Object> maps = StockCel.maps(variables);
    Map<String, Long> values = new LinkedHashMap<>();
    parameters.forEach((code, value) -> values.put(code, value.atLeast()));

    IntStream.range(0, CONDITIONS.size())
        .forEach(
            i ->
                assertEquals(
                    Truth.of((Boolean) programs.get(i).eval(maps, values)),
                    conditions.get(i).test(facts),
                    () -> which + CONDITIONS.get(i)));
    assertEquals(
        Truth.of((Boolean) stock.condition(condition).eval(maps, values)),
        language.compile(condition).test(facts),
        which + condition);
    assertEquals(
        Range.exactly((Long) stock.amount(amount).eval(maps, values)),
        language.compileNumber(amount).compute(facts),
        which + amount);
  }

  @Test
  void a_fact_filled_in_never_turns_a_decided_answer() {
    each(this::staysDecided);
  }

  private void staysDecided(Random random, String which) {
    RandomVillage village = new RandomVillage(random);
    Map<String, Object> most = village.complete();
    Map<String, Range> parameters = village.parameters();
    double share = random.nextDouble() * 0.4;
    Map<String, Object> more = village.forget(most, share);
    Map<String, Object> less = village.forget(more, share);
    String amount = new RandomCondition(random).amount();
    Amount compiled = language.compileNumber(amount);

    for (Condition condition : withRandom(random)) {
      Truth first = condition.test(facts(less, parameters));
      Truth second = condition.test(facts(more, parameters));
      Truth third = condition.test(facts(most, parameters));

      assertTrue(first == Truth.UNKNOWN || first == second, () -> which + condition.source());
      assertTrue(second == Truth.UNKNOWN || second == third, () -> which + condition.source());
      assertTrue(third != Truth.UNKNOWN, () -> which + condition.source());
    }
    Range first = compiled.compute(facts(less, parameters));
    Range second = compiled.compute(facts(more, parameters));
    Range third = compiled.compute(facts(most, parameters));
    assertTrue(within(second, first) && within(third, second), which + amount);
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void an_answer_does_not_become_what_is_wanted_before_what_keeps_it_from_that_changes(
      @ForAll Random random) {
    RandomVillage village = new RandomVillage(random);
    Map<String, Range> parameters = village.parameters();
    if (random.nextInt(3) == 0) {
      parameters.remove("pm");
    }
    Map<String, Object> before = village.forget(village.complete(), random.nextDouble() * 0.3);
    Map<String, Object> after = village.forget(village.complete(), random.nextDouble() * 0.3);
    Goal goal = Goal.values()[random.nextInt(Goal.values().length)];

    for (Condition condition : withRandom(random)) {
      Truth answer = condition.test(facts(before, parameters));
      Set<String> keeping = paths(condition.keepsFrom(goal, facts(before, parameters)));
      if (isReached(goal, answer)) {
        assertTrue(keeping.isEmpty(), condition::source);
      } else {
        Map<String, Object> changed = new LinkedHashMap<>();
        before.forEach(
            (name, value) ->
                changed.put(name, RandomVillage.change(value, after.get(name), name, keeping)));
        changed.put(Facts.TODAY, before.get(Facts.TODAY));
        assertFalse(
            isReached(goal, condition.test(facts(changed, parameters))),
            () -> goal + " " + condition.source() + keeping);
      }
    }
  }

  private static boolean isReached(Goal goal, Truth truth) {
    return switch (goal) {
      case YES -> truth == Truth.YES;
      case NOT_NO -> truth != Truth.NO;
      case NO -> truth == Truth.NO;
      case NOT_YES -> truth != Truth.YES;
    };
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void an_explanation_names_all_that_decided_and_all_that_is_missing(@ForAll Random random) {
    RandomVillage village = new RandomVillage(random);
    Map<String, Object> most = village.complete();
    Map<String, Range> parameters = village.parameters();
    Map<String, Object> less = village.forget(most, random.nextDouble() * 0.4);

    for (Condition condition : withRandom(random)) {
      Truth answer = condition.test(facts(less, parameters));
      Explanation explanation = condition.explain(facts(less, parameters));
      Map<String, Object> other = new LinkedHashMap<>();
      if (answer == Truth.UNKNOWN) {
        Set<String> missing = paths(explanation.missing());
        most.forEach(
            (name, all) -> other.put(name, RandomVillage.fill(less.get(name), all, name, missing)));
        assertTrue(explanation.deciding().isEmpty(), condition::source);
        assertTrue(!missing.isEmpty(), condition::source);
        assertEquals(answer, condition.test(facts(other, parameters)), condition::source);
      } else {
        Set<String> deciding = paths(explanation.deciding());
        less.forEach((name, all) -> other.put(name, RandomVillage.only(all, name, deciding)));
        Map<String, Range> read = new LinkedHashMap<>(parameters);
        read.keySet().retainAll(deciding);
        assertTrue(explanation.missing().isEmpty(), condition::source);
        assertEquals(answer, condition.test(facts(other, read)), condition::source);
      }
      assertTrue(
          Stream.concat(explanation.deciding().stream(), explanation.missing().stream())
              .filter(r -> r.kind() == Kind.FACT || r.kind() == Kind.LIST)
              .map(r -> r.path().replaceAll("\\[\\d+]", "[]"))
              .allMatch(condition.reads().facts()::contains),
          condition::source);
    }
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void a_damaged_condition_is_refused_or_still_means_something(@ForAll Random random) {
    StringBuilder source = new StringBuilder(new RandomCondition(random).condition());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(source.length());
      int end = Math.min(source.length(), at + random.nextInt(6));
      String put =
          "()[]{}.,'&|!=<>+-*/%?:0aA_\"\\\n\0ә".substring(random.nextInt(28)).substring(0, 1);
      source.replace(at, end, random.nextBoolean() ? put : "");
      source.append(source.length() == 0 ? "x" : "");
    }

    try {
      language.compile(source.toString()).test(language.facts());
    } catch (SyntaxException refused) {
      assertTrue(
          refused.problems().stream().allMatch(p -> p.line() > 0 && p.column() > 0),
          source::toString);
    }
  }

  private List<Condition> withRandom(Random random) {
    return Stream.concat(
            conditions.stream(),
            Stream.generate(() -> new RandomCondition(random).condition())
                .limit(2)
                .map(language::compile))
        .toList();
  }

  private Facts facts(Map<String, Object> variables, Map<String, Range> parameters) {
    Facts facts = language.facts().parameters(language.parameters(parameters));
    variables.forEach(facts::set);
    return facts;
  }

  private static Set<String> paths(List<Explanation.Read> reads) {
    return reads.stream()
        .map(read -> read.kind() == Kind.LIST ? read.path() + "[]" : read.path())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean within(Range inner, Range outer) {
    return outer.atLeast() <= inner.atLeast() && inner.atMost() <= outer.atMost();
  }
}
