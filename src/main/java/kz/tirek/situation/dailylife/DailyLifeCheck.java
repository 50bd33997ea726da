package kz.tirek.situation.dailylife;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.ServiceCheck;
import kz.tirek.situation.dailylife.DailyLife.NeverAsked;

/** Finds what cannot be so about how a family finds its way. */
public final class DailyLifeCheck {

  private DailyLifeCheck() {}

  /**
   * What cannot be so: who applied has no reasons for never having done so, and what the family
   * knows of, or never applied for, the rulebook knows too.
   *
   * @param at the JSON pointer of the daily life
   */
  public static List<FieldError> check(String at, DailyLife daily, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>();
    if (Boolean.TRUE.equals(daily.everApplied())
        && !Listed.itemsOf(daily.notAppliedFor()).isEmpty()) {
      errors.add(FieldError.pointer(at + "/notAppliedFor", "applied-before"));
    }
    List<String> known = Listed.itemsOf(daily.knowsOf());
    for (int i = 0; i < known.size(); i++) {
      errors.addAll(ServiceCheck.check(at + "/knowsOf/items/" + i, known.get(i), codes));
    }
    List<NeverAsked> never = Listed.itemsOf(daily.neverAskedFor());
    for (int i = 0; i < never.size(); i++) {
      String there = at + "/neverAskedFor/items/" + i + "/service";
      errors.addAll(ServiceCheck.check(there, never.get(i).service(), codes));
    }
    return errors;
  }
}
