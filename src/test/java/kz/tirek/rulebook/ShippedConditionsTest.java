package kz.tirek.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Forgetting;
import kz.tirek.rulebook.language.StockCel;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts.Relation;
import org.junit.jupiter.api.Test;

/** Every condition and amount of the shipped rulebook, on families at random. */
class ShippedConditionsTest {

  private static final int FAMILIES = Integer.getInteger("conditions.families", 3_000);

  /** The vocabulary knows one city so far, and of vouchers there is not known of any. */
  private static final Set<String> ONE_ANSWER =
      Set.of(
          "family.city == 'ALMATY'",
          "param('kindergarten-vouchers') == 1",
          "param('rent-subsidy-paid') == 1",
          // emergency and primary care are everybody's
          "true",
          "family.city == 'ALMATY' || member.registrations.exists(r, r.kind in ['TEMPORARY',"
              + " 'PERMANENT'] && r.place in ['THIS_DWELLING', 'OTHER_IN_CITY'])");

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");

  /** Each text once, with whom it is asked about. */
  private static final Map<Condition, Subject> CONDITIONS = new LinkedHashMap<>();

  private static final Map<Amount, Subject> AMOUNTS = new LinkedHashMap<>();

  private static final Map<String, List<Long>> PARAMETERS = new TreeMap<>();

  private static final List<String> CODES =
      RULEBOOK.benefits().stream().map(Benefit::code).toList();

  static {
    Set<String> seen = new TreeSet<>();
    Stream.concat(
            Stream.concat(
                RULEBOOK.barriers().stream()
                    .flatMap(
                        rule ->
                            Stream.of(rule.when(), rule.lighter())
                                .filter(Objects::nonNull)
                                .map(condition -> Map.entry(rule.subject(), condition))),
                RULEBOOK.cautions().stream()
                    .map(caution -> Map.entry(caution.subject(), caution.when()))),
            Stream.concat(
                RULEBOOK.benefits().stream().flatMap(ShippedConditionsTest::of),
                RULEBOOK.steps().stream()
                    .map(code -> RULEBOOK.step(code).needs())
                    .filter(Objects::nonNull)
                    .map(needs -> Map.entry(Subject.MEMBER, needs))))
        .filter(entry -> seen.add(entry.getKey() + entry.getValue().source()))
        .forEach(entry -> CONDITIONS.put(entry.getValue(), entry.getKey()));
    RULEBOOK.benefits().stream()
        .filter(benefit -> benefit.value() != null)
        .forEach(
            benefit ->
                benefit.value().amounts().forEach(each -> AMOUNTS.put(each, benefit.subject())));
    Stream.concat(
            CONDITIONS.keySet().stream().map(Condition::reads),
            AMOUNTS.keySet().stream().map(Amount::reads))
        .flatMap(reads -> reads.parameters().stream())
        .forEach(
            code ->
                PARAMETERS.put(
                    code,
                    RULEBOOK.parameter(code).values().stream()
                        .map(Parameter.Value::value)
                        .filter(Objects::nonNull)
                        .toList()));
  }

  private static Stream<Map.Entry<Subject, Condition>> of(Benefit benefit) {
    return Stream.concat(
            Stream.of(benefit.who(), benefit.received()).filter(Objects::nonNull),
            benefit.clauses().stream()
                .flatMap(clause -> Stream.of(clause.when(), clause.orAsk()))
                .filter(Objects::nonNull))
        .map(condition -> Map.entry(benefit.subject(), condition));
  }

  @Test
  void they_agree_with_stock_cel_where_everything_is_recorded() {
    long seed = new Random().nextLong();
    StockCel stock = new StockCel(RULEBOOK.language());
    Map<Condition, StockCel.Program> conditions = new LinkedHashMap<>();
    CONDITIONS.keySet().forEach(each -> conditions.put(each, stock.condition(each.source())));
    Map<Amount, StockCel.Program> amounts = new LinkedHashMap<>();
    AMOUNTS.keySet().forEach(each -> amounts.put(each, stock.amount(each.source())));
    Map<Condition, Set<Truth>> answers = new ConcurrentHashMap<>();

    each(
        seed,
        (random, which) -> {
          RandomFamily at = new RandomFamily(random, CODES, PARAMETERS);
          FamilyFacts family = at.family();
          Map<String, Object> maps =
              new HashMap<>(StockCel.maps(Map.of("family", family, "today", at.today)));
          Map<?, ?> plain = (Map<?, ?>) maps.get("family");
          List<?> members = (List<?>) plain.get("members");
          maps.put("housing", plain.get("housing"));
          maps.put("head", members.get(head(family)));
          for (int place = -1; place < members.size(); place++) {
            Facts facts = facts(family, place, at);
            Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
            maps.put("member", place < 0 ? null : members.get(place));
            conditions.forEach(
                (condition, program) -> {
                  if (CONDITIONS.get(condition) == subject) {
                    Truth truth = condition.test(facts);
                    assertEquals(
                        Truth.of((Boolean) program.eval(maps, at.parameters)),
                        truth,
                        () -> which + ": " + condition.source());
                    answers
                        .computeIfAbsent(condition, any -> ConcurrentHashMap.newKeySet())
                        .add(truth);
                  }
                });
            amounts.forEach(
                (amount, program) -> {
                  if (AMOUNTS.get(amount) == subject) {
                    assertEquals(
                        Range.exactly((Long) program.eval(maps, at.parameters)),
                        amount.compute(facts),
                        () -> which + ": " + amount.source());
                  }
                });
          }
        });

    assertEquals(
        Set.of(),
        answers.entrySet().stream()
            .filter(entry -> !ONE_ANSWER.contains(entry.getKey().source()))
            .filter(entry -> !entry.getValue().equals(EnumSet.of(Truth.YES, Truth.NO)))
            .map(entry -> entry.getKey().source() + " was only ever " + entry.getValue())
            .collect(Collectors.toSet()),
        () -> "seed " + seed);
    assertEquals(CONDITIONS.size(), answers.size());
  }

  @Test
  void a_fact_that_is_forgotten_never_turns_an_answer() {
    long seed = new Random().nextLong();

    each(
        seed,
        (random, which) -> {
          RandomFamily at = new RandomFamily(random, CODES, PARAMETERS);
          Forgetting forgetting = new Forgetting(random, random.nextDouble() * 0.4);
          FamilyFacts most = at.family();
          FamilyFacts more = forgetting.within(most);
          FamilyFacts less = forgetting.within(more);
          int members = less.members() == null ? 0 : less.members().items().size();
          for (int place = -1; place < members; place++) {
            Subject subject = place < 0 ? Subject.FAMILY : Subject.MEMBER;
            List<Facts> known = new ArrayList<>();
            for (FamilyFacts facts : List.of(less, more, most)) {
              known.add(facts(facts, place, at));
            }
            CONDITIONS.forEach(
                (condition, about) -> {
                  if (about == subject) {
                    Truth first = condition.test(known.get(0));
                    Truth second = condition.test(known.get(1));
                    Truth third = condition.test(known.get(2));
                    String what = which + ": " + condition.source();
                    assertTrue(first == Truth.UNKNOWN || first == second, what);
                    assertTrue(second == Truth.UNKNOWN || second == third, what);
                    assertTrue(third != Truth.UNKNOWN, what);
                  }
                });
            AMOUNTS.forEach(
                (amount, about) -> {
                  if (about == subject) {
                    String what = which + ": " + amount.source();
                    Range second = amount.compute(known.get(1));
                    assertTrue(within(second, amount.compute(known.get(0))), what);
                    assertTrue(within(amount.compute(known.get(2)), second), what);
                  }
                });
          }
        });
  }

  /** Random families, each with randomness and a name of its own, on all processors. */
  private static void each(long seed, BiConsumer<Random, String> family) {
    IntStream.range(0, FAMILIES)
        .parallel()
        .forEach(
            number ->
                family.accept(
                    new Random(31 * seed + number), "family " + number + " of seed " + seed));
  }

  private static Facts facts(FamilyFacts family, int place, RandomFamily at) {
    int head = head(family);
    List<MemberFacts> members = family.members() == null ? List.of() : family.members().items();
    Map<String, Range> parameters = new LinkedHashMap<>();
    at.parameters.forEach((code, value) -> parameters.put(code, Range.exactly(value)));
    return RULEBOOK
        .language()
        .facts()
        .parameters(RULEBOOK.language().parameters(parameters))
        .set("family", family)
        .set("housing", family.housing())
        .set("head", head < 0 ? null : members.get(head))
        .set("member", place < 0 ? null : members.get(place))
        .set("today", at.today);
  }

  /** The place of the head of the family; -1 when it is not known who that is. */
  private static int head(FamilyFacts family) {
    int head = -1;
    List<MemberFacts> members = family.members() == null ? List.of() : family.members().items();
    for (int place = 0; place < members.size(); place++) {
      head = members.get(place).relation() == Relation.HEAD ? place : head;
    }
    return head;
  }

  private static boolean within(Range inner, Range outer) {
    return outer.atLeast() <= inner.atLeast() && inner.atMost() <= outer.atMost();
  }
}
