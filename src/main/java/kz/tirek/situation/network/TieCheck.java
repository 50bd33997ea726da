package kz.tirek.situation.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.tirek.family.facts.HoldingCheck;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about somebody of the family's own network. */
public final class TieCheck {

  private TieCheck() {}

  /**
   * What cannot be so: nobody is a tie of the household to which he or she belongs, and nobody was
   * asked in the future.
   *
   * @param at the JSON pointer of the tie
   * @param member whether somebody of this name or id belongs to the household
   */
  public static List<FieldError> check(
      String at, Tie tie, Predicate<String> member, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (tie.formerMember() != null && member.test(tie.formerMember())) {
      errors.add(FieldError.pointer(at + "/formerMember", "tie-to-oneself"));
    }
    List<Tie.Help> gives = Listed.itemsOf(tie.gives());
    for (int i = 0; i < gives.size(); i++) {
      if (gives.get(i).lastAskedOn() != null) {
        LocalDate asked = gives.get(i).lastAskedOn().earliest();
        errors.addAll(
            HoldingCheck.notInTheFuture(at + "/gives/items/" + i + "/lastAskedOn", asked, today));
      }
    }
    return errors;
  }
}
