package kz.tirek.situation.livelihood;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about the incomes of one family. */
public final class IncomeCheck {

  private IncomeCheck() {}

  /**
   * What cannot be so: all income together is the family's, and nothing stands beside it.
   *
   * @param at the JSON pointer of the list
   */
  public static List<FieldError> check(String at, List<Income> incomes) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < incomes.size(); i++) {
      Income income = incomes.get(i);
      if (income.kind() == Income.Kind.ALL_TOGETHER
          && (incomes.size() > 1 || income.member() != null)) {
        errors.add(FieldError.pointer(at + "/" + i + "/kind", "all-together-stands-alone"));
      }
    }
    return errors;
  }
}
