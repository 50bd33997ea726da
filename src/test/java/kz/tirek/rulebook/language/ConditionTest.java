package kz.tirek.rulebook.language;

import static kz.tirek.rulebook.known.Truth.NO;
import static kz.tirek.rulebook.known.Truth.UNKNOWN;
import static kz.tirek.rulebook.known.Truth.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Goal;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Village.Household;
import kz.tirek.rulebook.language.Village.Income;
import kz.tirek.rulebook.language.Village.Person;
import kz.tirek.rulebook.vocabulary.With;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private final Language language = Village.language();
  private final Facts facts = language.facts();
  private Household family = Village.household();
  private Person member = Village.somebody();

  @Test
  void and_or_and_not_follow_kleenes_tables() {
    Truth[][] and = {{YES, NO, UNKNOWN}, {NO, NO, NO}, {UNKNOWN, NO, UNKNOWN}};
    Truth[][] or = {{YES, YES, YES}, {YES, NO, UNKNOWN}, {YES, UNKNOWN, UNKNOWN}};

    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        family = With.set(With.set(family, "stove", flag(a)), "damp", flag(b));

        assertEquals(and[a.ordinal()][b.ordinal()], test("family.stove && family.damp"));
        assertEquals(or[a.ordinal()][b.ordinal()], test("family.stove || family.damp"));
        assertEquals(and[a.ordinal()][b.ordinal()], a.and(b));
        assertEquals(or[a.ordinal()][b.ordinal()], a.or(b));
        assertEquals(a.not(), test("!family.stove"));
      }
    }
  }

  @Test
  void nothing_recorded_is_neither_yes_nor_no() {
    for (String condition : EvaluatorPropertyTest.CONDITIONS.subList(1, 40)) {
      assertEquals(UNKNOWN, test(condition), condition);
    }
  }

  @Test
  void an_unknown_equals_not_even_itself() {
    assertEquals(UNKNOWN, test("member.age == member.age"));
    assertEquals(UNKNOWN, test("family.stove == family.stove"));
    assertEquals(UNKNOWN, test("family.district == family.district"));
    assertEquals(UNKNOWN, test("member.born <= member.born"));
  }

  @Nested
  class A_number_within_bounds {

    @Test
    void is_compared_for_every_value_it_may_have() {
      member = With.set(member, "age", Range.between(12, 15));

      assertEquals(YES, test("member.age >= 12"));
      assertEquals(NO, test("member.age > 15"));
      assertEquals(UNKNOWN, test("member.age >= 14"));
      assertEquals(NO, test("member.age == 16"));
      assertEquals(UNKNOWN, test("member.age == 12"));
      assertEquals(YES, test("member.age != 16"));
      assertEquals(YES, test("member.age in [12, 13, 14, 15, 16]"));
      assertEquals(UNKNOWN, test("member.age in [12, 13]"));
      assertEquals(NO, test("member.age in [3, 16]"));
      assertEquals(YES, test("18 - member.age <= 6 && member.age * -2 <= -24"));
      assertEquals(YES, test("(family.stove ? member.age : 20) >= 12"));
    }

    @Test
    void asks_for_the_fact_when_the_bounds_do_not_suffice() {
      member = With.set(member, "age", Range.between(12, 15));

      assertEquals(
          List.of(new Read(Kind.FACT, "member.age", Range.between(12, 15))),
          explain("member.age >= 14").missing());
    }

    @Test
    void never_wraps() {
      family = With.set(family, "rent", Long.MAX_VALUE - 1);

      assertEquals(YES, test("family.rent + family.rent > 0"));
      assertEquals(YES, test("family.rent * -2 < 0"));
      assertEquals(YES, test("-family.rent - family.rent < 0"));
      assertEquals(YES, test("percent(family.rent, 200) > family.rent - 1"));
      assertEquals(Range.exactly((Long.MAX_VALUE - 1) / 2), amount("percent(family.rent, 50)"));
    }
  }

  @Nested
  class A_day_within_bounds {

    private void bornIn(int year) {
      DayRange some = DayRange.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      member = With.set(member, "born", some);
      facts.set("today", LocalDate.of(2026, 3, 1));
    }

    @Test
    void is_compared_for_every_day_it_may_be() {
      bornIn(2024);
      family = With.set(family, "arrived", "2024-12-31");

      assertEquals(YES, test("member.born < today"));
      assertEquals(YES, test("member.born <= family.arrived"));
      assertEquals(UNKNOWN, test("member.born < family.arrived"));
      assertEquals(UNKNOWN, test("member.born == family.arrived"));
      assertEquals(NO, test("member.born > family.arrived"));
      assertEquals(NO, test("member.born == today"));
      assertEquals(YES, test("today != member.born"));
      assertEquals(YES, test("(family.stove ? member.born : family.arrived) < today"));
      assertEquals(UNKNOWN, test("member.born == member.born"));
    }

    @Test
    void gives_the_least_and_the_most_between() {
      bornIn(2024);

      assertEquals(Range.between(425, 790), amount("daysBetween(member.born, today)"));
      assertEquals(Range.between(-26, -14), amount("monthsBetween(today, member.born)"));
      assertEquals(Range.between(1, 2), amount("yearsBetween(member.born, today)"));
    }

    @Test
    void asks_for_the_day_when_the_bounds_do_not_suffice() {
      bornIn(2024);

      assertEquals(
          List.of("member.born"),
          explain("yearsBetween(member.born, today) >= 2").missing().stream()
              .map(Read::path)
              .toList());
      assertEquals(
          List.of("member.born", "today"),
          explain("yearsBetween(member.born, today) >= 1").deciding().stream()
              .map(Read::path)
              .toList());
    }
  }

  @Nested
  class A_list_that_may_hold_more {

    @Test
    void has_at_least_the_items_that_are_known() {
      family = With.set(family, "debts", Known.atLeast(5L, 7L));

      assertEquals(YES, test("size(family.debts) >= 2"));
      assertEquals(UNKNOWN, test("size(family.debts) == 2"));
      assertEquals(NO, test("size(family.debts) < 2"));
      assertEquals(YES, test("sum(family.debts) >= 12"));
      assertEquals(UNKNOWN, test("sum(family.debts) > 12"));
      assertEquals(YES, test("family.debts.exists(d, d > 6)"));
      assertEquals(UNKNOWN, test("family.debts.exists(d, d > 7)"));
      assertEquals(NO, test("size(family.debts) > 0 && family.debts.all(d, d > 6)"));
      assertEquals(UNKNOWN, test("size(family.debts) > 0 && family.debts.all(d, d > 1)"));
      assertEquals(NO, test("family.debts.exists_one(d, d > 1)"));
      assertEquals(UNKNOWN, test("family.debts.exists_one(d, d > 6)"));
    }

    @Test
    void is_decided_once_it_is_complete() {
      family = With.set(family, "debts", Known.all(5L, 7L));

      assertEquals(YES, test("size(family.debts) == 2 && sum(family.debts) == 12"));
      assertEquals(NO, test("family.debts.exists(d, d > 7)"));
      assertEquals(YES, test("family.debts.exists_one(d, d > 6)"));
    }

    @Test
    void is_nothing_known_when_nobody_asked_and_none_when_recorded_so() {
      assertEquals(UNKNOWN, test("size(family.debts) == 0"));
      assertEquals(YES, test("size(family.debts) >= 0"));

      family = With.set(family, "debts", Known.none());

      assertEquals(YES, test("size(family.debts) == 0 && sum(family.debts) == 0"));
      assertEquals(NO, test("family.debts.exists(d, d > 0)"));
      assertEquals(YES, test("size(family.debts) == 0 || family.debts.all(d, d > 0)"));
    }

    @Test
    void counts_an_amount_that_is_not_recorded_from_zero() {
      member = With.set(member, "incomes", Known.all(Village.earning(40L), Village.earning(null)));

      assertEquals(Range.atLeast(40), amount("sum(member.incomes.map(i, i.monthly))"));
      assertEquals(Range.UNKNOWN, amount("sum(member.incomes.map(i, i.monthly - 3 * i.monthly))"));
      assertEquals(
          new Range(0, Long.MAX_VALUE),
          amount("sum(member.incomes.filter(i, i.formal).map(i, i.monthly))"));
      assertEquals(Range.between(0, 2), amount("size(member.incomes.filter(i, i.formal))"));
    }
  }

  @Nested
  class An_explanation {

    @Test
    void names_only_what_decided() {
      member = With.set(With.set(member, "age", 30), "registration.kind", "NONE");
      String condition =
          "member.age >= 14 && (member.registration.kind == 'NONE' || member.visits > 3)";

      Explanation explanation = explain(condition);

      assertEquals(YES, test(condition));
      assertEquals(
          List.of(
              new Read(Kind.FACT, "member.age", Range.exactly(30)),
              new Read(Kind.FACT, "member.registration.kind", Village.Kind.NONE)),
          explanation.deciding());
      assertTrue(explanation.missing().isEmpty());
    }

    @Test
    void asks_nothing_when_one_side_decides() {
      family = With.set(family, "stove", false);

      assertEquals(List.of(), explain("family.damp && family.stove").missing());
      assertEquals(
          List.of("family.stove"), paths(explain("family.damp && family.stove").deciding()));
    }

    @Test
    void asks_only_for_what_still_matters() {
      family = With.set(family, "stove", true);

      assertEquals(
          List.of("family.damp"),
          paths(
              explain("family.stove && family.damp || !family.stove && member.pregnant")
                  .missing()));
      assertEquals(
          List.of("family.damp"),
          paths(explain("family.stove ? family.damp : member.pregnant").missing()));
      assertEquals(
          List.of("member.registration.kind"),
          paths(explain("member.registration.kind == 'NONE'").missing()));
    }

    @Test
    void names_items_by_their_place_and_lists_by_their_completeness() {
      Known<Village.Income> incomes = Known.atLeast(Village.earning(9L), Village.earning(null));
      member = With.set(member, "incomes", incomes);

      assertEquals(
          List.of(
              new Read(Kind.LIST, "member.incomes", Range.atLeast(2)),
              new Read(Kind.FACT, "member.incomes[1].monthly", null)),
          explain("sum(member.incomes.map(i, i.monthly)) > 10").missing());
      assertEquals(
          List.of(
              new Read(Kind.LIST, "member.incomes", Range.atLeast(2)),
              new Read(Kind.FACT, "member.incomes[0].monthly", 9L)),
          explain("member.incomes.exists(i, i.monthly > 8)").deciding());
      assertEquals(
          List.of(new Read(Kind.LIST, "family.members", null)),
          explain("family.members.exists(m, m.pregnant)").missing());
    }

    @Test
    void tells_parameters_and_the_day_apart_from_facts() {
      member = With.set(member, "registration.since", "2024-01-15");
      facts.set("today", LocalDate.of(2026, 3, 1));
      String condition = "monthsBetween(member.registration.since, today) >= param('months')";

      assertEquals(List.of(new Read(Kind.PARAMETER, "months", null)), explain(condition).missing());

      facts.parameters(language.parameters(Map.of("months", Range.exactly(25))));

      assertEquals(YES, test(condition));
      assertEquals(
          List.of(
              new Read(
                  Kind.FACT,
                  "member.registration.since",
                  DayRange.exactly(LocalDate.of(2024, 1, 15))),
              new Read(Kind.TODAY, "today", LocalDate.of(2026, 3, 1)),
              new Read(Kind.PARAMETER, "months", Range.exactly(25))),
          explain(condition).deciding());
    }

    @Test
    void of_several_parts_that_fail_names_the_one_that_is_written_first() {
      member = With.set(With.set(member, "age", 9), "registration.kind", "NONE");

      assertEquals(
          List.of("member.age"),
          paths(explain("member.age >= 18 && member.registration.kind != 'NONE'").deciding()));
      // of several that hold each is a reason
      assertEquals(
          List.of("member.age", "member.registration.kind"),
          paths(explain("member.age < 18 || member.registration.kind == 'NONE'").deciding()));
    }

    @Test
    void asks_for_no_fact_beside_an_amount_that_nobody_knows() {
      String condition = "family.rent < param('pm') * size(family.members)";
      family = With.set(family, "members", Known.all(Village.somebody()));

      assertEquals(List.of(new Read(Kind.PARAMETER, "pm", null)), explain(condition).missing());

      facts.parameters(language.parameters(Map.of("pm", Range.exactly(40_000))));

      assertEquals(List.of("family.rent"), paths(explain(condition).missing()));
    }

    @Test
    void does_not_print_values() {
      member = With.set(member, "language", "secret");

      assertFalse(explain("member.language == 'kk'").toString().contains("secret"));
    }
  }

  @Test
  void whole_months_are_counted_and_turn_negative_when_reversed() {
    member = With.set(member, "born", "2024-01-31");
    facts.set("today", LocalDate.of(2024, 2, 29));

    assertEquals(Range.exactly(0), amount("monthsBetween(member.born, today)"));
    assertEquals(Range.exactly(-29), amount("daysBetween(today, member.born)"));

    facts.set("today", LocalDate.of(2025, 3, 1));

    assertEquals(Range.exactly(-13), amount("monthsBetween(today, member.born)"));
    assertEquals(Range.exactly(1), amount("yearsBetween(member.born, today)"));
  }

  @Test
  void a_percentage_is_rounded_down() {
    family = With.set(family, "rent", 199L);

    assertEquals(Range.exactly(69), amount("percent(family.rent, 35)"));
    assertEquals(Range.exactly(-70), amount("percent(-family.rent, 35)"));
    assertEquals(Range.UNKNOWN, amount("percent(param('pm'), 70)"));
    assertEquals(List.of("pm"), paths(explainAmount("percent(param('pm'), 70)").missing()));
  }

  @Test
  void a_condition_knows_what_it_may_read() {
    Condition condition =
        language.compile(
            "family.members.exists(m, m.registration.kind == 'NONE' && m.born < today)"
                + " && sum(family.members.map(m, sum(m.incomes.map(i, i.monthly)))) < param('pm')"
                + " && sum(family.debts) > 3");

    assertEquals(
        Set.of(
            "family.members",
            "family.members[].registration.kind",
            "family.members[].born",
            "family.members[].incomes",
            "family.members[].incomes[].monthly",
            "family.debts",
            "family.debts[]"),
        condition.reads().facts());
    assertEquals(Set.of("pm"), condition.reads().parameters());
    assertTrue(condition.reads().today());
    assertFalse(language.compile("family.stove").reads().today());
  }

  @Test
  void a_variable_of_another_class_or_name_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> facts.set("family", member));
    assertThrows(IllegalArgumentException.class, () -> facts.set("house", family));
    assertThrows(IllegalArgumentException.class, () -> language.slot("house"));
    assertThrows(
        IllegalArgumentException.class, () -> language.parameters(Map.of("mrp", Range.exactly(1))));
  }

  @Nested
  class What_keeps_a_choice_from_a_yes {

    @Test
    void is_every_part_of_a_question_that_may_turn_out_either_way() {
      family = With.set(With.set(family, "rent", 10L), "stove", false);
      member = With.set(member, "visits", 5);

      assertEquals(
          Set.of("family.damp", "family.rent", "member.visits", "family.stove"),
          keepsFromYes("(family.damp || family.rent > 22) ? member.visits > 3 : family.stove"));
    }

    @Test
    void is_every_item_of_a_list_of_which_any_may_come_to_decide() {
      Known<Income> incomes =
          Known.all(new Income(null, null, false, null), new Income(null, null, null, null));
      member = With.set(member, "incomes", incomes);
      family = With.set(With.set(family, "stove", true), "damp", false);

      assertEquals(
          Set.of(
              "member.incomes",
              "member.incomes[0].formal",
              "member.incomes[1].formal",
              "family.stove",
              "family.damp"),
          keepsFromYes("member.incomes.exists(i, i.formal) ? family.stove : family.damp"));
    }

    private Set<String> keepsFromYes(String source) {
      return Set.copyOf(paths(language.compile(source).keepsFrom(Goal.YES, filled())));
    }
  }

  private Truth test(String source) {
    return language.compile(source).test(filled());
  }

  private Explanation explain(String source) {
    return language.compile(source).explain(filled());
  }

  private Range amount(String source) {
    return language.compileNumber(source).compute(filled());
  }

  private Explanation explainAmount(String source) {
    return language.compileNumber(source).explain(filled());
  }

  private Facts filled() {
    return facts.set("family", family).set("member", member);
  }

  private static List<String> paths(List<Read> reads) {
    return reads.stream().map(Read::path).toList();
  }

  private static Boolean flag(Truth truth) {
    return truth == UNKNOWN ? null : truth == YES;
  }
}
