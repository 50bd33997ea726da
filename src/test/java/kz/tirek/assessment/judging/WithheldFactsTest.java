package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.dailylife.DailyLife.Expense;
import kz.tirek.situation.encounter.Encounter.RefusalReason;
import org.junit.jupiter.api.Test;

/** Debts show in more facts than the list of debts (decision 13). */
class WithheldFactsTest {

  private static final String FAMILY =
      """
      figures: {}
      members:
        complete: true
        items: [{person: {birthDate: "1990", relation: HEAD}}]
      dailyLife: {moneyLeft: false, hardToPay: {complete: true, items: [%s]}}
      encounters:
        complete: true
        items:
          - {office: BANK, service: housing-queue, outcome: REFUSED, refusedFor: {complete: true, items: [%s]}}
      """;

  private static CaseFile file(String hardToPay, String refusedFor) {
    return CaseFiles.of(FAMILY.formatted(hardToPay, refusedFor));
  }

  @Test
  void that_debts_are_hard_to_pay_or_were_the_reason_of_a_refusal_is_not_told() {
    CaseFile seen = file("FOOD, DEBTS", "DEBT, INCOME_TOO_HIGH").withoutRestrictedFacts();

    assertEquals(List.of(Expense.FOOD), seen.dailyLife().value().hardToPay().items());
    assertEquals(
        List.of(RefusalReason.INCOME_TOO_HIGH),
        seen.encounters().items().get(0).value().refusedFor().items());
    Assessment assessment = JudgeTest.JUDGE.assess(seen, JudgeTest.TODAY);
    assertTrue(JudgeTest.barriers(assessment).contains("food-hard-to-pay"));
    assertFalse(JudgeTest.barriers(assessment).contains("debt-burden"));
  }

  @Test
  void nor_whether_there_was_anything_to_withhold() {
    for (CaseFile seen :
        List.of(
            file("FOOD, DEBTS", "DEBT").withoutRestrictedFacts(),
            file("FOOD", "").withoutRestrictedFacts())) {
      assertEquals(
          new Listed<>(false, List.of(Expense.FOOD)), seen.dailyLife().value().hardToPay());
      assertEquals(
          new Listed<>(false, List.of()), seen.encounters().items().get(0).value().refusedFor());
    }
  }

  @Test
  void whoever_tells_of_either_tells_restricted_facts() {
    assertTrue(file("DEBTS", "").tellsRestrictedFacts());
    assertTrue(file("", "DEBT").tellsRestrictedFacts());
    assertFalse(file("FOOD", "NO_REGISTRATION").tellsRestrictedFacts());
  }
}
