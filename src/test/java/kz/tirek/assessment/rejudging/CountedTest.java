package kz.tirek.assessment.rejudging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.rulebook.reading.RulebookFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "debts: {complete: true, items: [{kind: MICROCREDIT, overdue: true}]}",
        "dailyLife: {hardToPay: {complete: true, items: [DEBTS, FOOD]}}"
      })
  void no_figure_tells_of_debts_whatever_fact_tells_of_them(String debts) {
    Judgement judgement = Judgement.of(CaseFiles.of("figures: {}\n" + debts), JUDGE, TODAY);

    assertTrue(judgement.verdicts().contains("barrier:debt-burden"), debts);
    assertFalse(judgement.counted().contains("barrier:debt-burden"), debts);
  }
}
