package kz.tirek.family.person;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.shared.problem.FieldError;

/**
 * Finds carers who are cared for, directly or through others, by the very person they care for. Two
 * people may help each other; a carer, as benefits and offices mean it, is somebody on whom another
 * depends.
 */
public final class CarersCheck {

  private CarersCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the list of those cared for
   * @param carer the name or id of the one who cares; null where there is none to point at
   * @param cared the names or ids of those whom this one cares for
   * @param caredForBy whom each of the others cares for
   */
  public static List<FieldError> check(
      String at, String carer, List<String> cared, Function<String, List<String>> caredForBy) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; carer != null && i < cared.size(); i++) {
      if (!cared.get(i).equals(carer) && leadsTo(carer, cared.get(i), caredForBy)) {
        errors.add(FieldError.pointer(at + "/items/" + i, "cares-for-its-carer"));
      }
    }
    return errors;
  }

  private static boolean leadsTo(
      String carer, String from, Function<String, List<String>> caredForBy) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String each = next.pop();
      if (each.equals(carer)) {
        return true;
      }
      if (seen.add(each)) {
        next.addAll(caredForBy.apply(each));
      }
    }
    return false;
  }
}
