package kz.tirek.assessment.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.vocabulary.IncomeFacts;
import org.junit.jupiter.api.Test;

class IncomesForRulesTest {

  private static Known<IncomeFacts> incomes(String money) {
    String members =
        "members: {complete: true, items: [{person: {relation: HEAD}}, {person: {relation: PARENT}}]}\n";
    return FactsForRules.of(CaseFiles.of(members + money), LocalDate.of(2026, 3, 1))
        .family()
        .incomes();
  }

  private static List<String> told(Known<IncomeFacts> incomes) {
    return incomes.items().stream()
        .map(each -> each.kind() + " " + each.monthly().atLeast() + " of " + each.member())
        .toList();
  }

  @Test
  void a_pension_and_alimony_are_income_wherever_they_were_recorded() {
    Known<IncomeFacts> incomes =
        incomes(
            """
            incomes: {complete: true, items: [{kind: WAGES, monthly: 90000}]}
            benefitsReceived:
              complete: true
              items:
                - {benefit: pension, monthly: 100000, member: "1"}
                - {benefit: alimony, monthly: 60000}
                - {benefit: large-family-allowance, monthly: 69330}
            """);

    assertEquals(
        List.of("WAGES 90000 of null", "PENSION 100000 of 1", "ALIMONY 60000 of null"),
        told(incomes));
    assertTrue(incomes.complete());
  }

  @Test
  void what_was_recorded_as_both_counts_once() {
    assertEquals(
        List.of("PENSION 100000 of 1"),
        told(
            incomes(
                """
                incomes: {complete: true, items: [{kind: PENSION, monthly: 100000, member: "1"}]}
                benefitsReceived: {complete: true, items: [{benefit: pension, monthly: 100000, member: "1"}]}
                """)));
  }

  @Test
  void what_a_family_names_as_all_its_income_stands_for_everything() {
    Known<IncomeFacts> incomes =
        incomes(
            """
            incomes: {complete: false, items: [{kind: ALL_TOGETHER, monthly: 200000}]}
            benefitsReceived: {complete: true, items: [{benefit: pension, monthly: 100000, member: "1"}]}
            """);

    assertEquals(List.of("null 200000 of null"), told(incomes));
    assertTrue(incomes.complete());
  }

  @Test
  void a_pension_alone_does_not_say_that_there_is_nothing_else() {
    Known<IncomeFacts> incomes =
        incomes(
            "benefitsReceived: {complete: true, items: [{benefit: pension, monthly: 1, member: '1'}]}");

    assertEquals(1, incomes.items().size());
    assertFalse(incomes.complete());
    assertNull(incomes("benefitsReceived: {complete: true, items: []}"));
  }
}
