package kz.tirek.support.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.language.SyntaxException;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Opening;
import kz.tirek.support.offer.Point;

/** Finds what cannot be so about an offer. */
final class OfferCheck {

  private final Rulebook rulebook;

  /**
   * @param rulebook whose words it is to be written in
   */
  OfferCheck(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Everything that is wrong, by JSON pointer. */
  List<FieldError> errors(Offer offer) {
    List<FieldError> errors = new ArrayList<>();
    codes(offer.helps(), "/helps", rulebook.helpKinds()::contains, "unknown-help", errors);
    codes(offer.barriers(), "/barriers", barriers()::contains, "unknown-barrier", errors);
    codes(offer.steps(), "/steps", rulebook.steps()::contains, "unknown-step", errors);
    codes(offer.papers(), "/papers", papers()::contains, "unknown-paper", errors);
    condition(offer.when(), errors);
    point(offer.point(), errors);
    openings(offer.openings(), errors);
    return errors;
  }

  private Set<String> barriers() {
    return rulebook.barriers().stream().map(BarrierRule::code).collect(Collectors.toSet());
  }

  private Set<String> papers() {
    return rulebook.steps().stream()
        .flatMap(step -> rulebook.step(step).papers().stream())
        .collect(Collectors.toSet());
  }

  private static void codes(
      Collection<String> codes,
      String at,
      Predicate<String> known,
      String complaint,
      List<FieldError> errors) {
    if (!codes.stream().allMatch(known)) {
      errors.add(FieldError.pointer(at, complaint));
    }
  }

  private void condition(String when, List<FieldError> errors) {
    if (when == null) {
      return;
    }
    try {
      Condition condition = rulebook.language().compile(when);
      if (condition.reads().facts().stream().anyMatch(path -> path.startsWith("member."))) {
        errors.add(FieldError.pointer("/when", "condition-of-a-member"));
      }
    } catch (SyntaxException wrong) {
      wrong
          .problems()
          .forEach(
              problem ->
                  errors.add(
                      FieldError.pointer(
                          "/when",
                          "condition-broken",
                          Integer.toString(problem.line()),
                          Integer.toString(problem.column()),
                          problem.message())));
    }
  }

  private static void point(Point point, List<FieldError> errors) {
    if (point == null) {
      return;
    }
    // what is not a number lies nowhere
    if (!(point.latitude() >= Point.SOUTH && point.latitude() <= Point.NORTH)) {
      errors.add(FieldError.pointer("/point/latitude", "outside-the-country"));
    }
    if (!(point.longitude() >= Point.WEST && point.longitude() <= Point.EAST)) {
      errors.add(FieldError.pointer("/point/longitude", "outside-the-country"));
    }
  }

  private static void openings(List<Opening> openings, List<FieldError> errors) {
    if (openings == null) {
      return;
    }
    for (int i = 0; i < openings.size(); i++) {
      Opening opening = openings.get(i);
      if (!opening.from().isBefore(opening.to())) {
        errors.add(FieldError.pointer("/openings/" + i + "/to", "ends-before-it-starts"));
      } else if (openings.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, opening))) {
        errors.add(FieldError.pointer("/openings/" + i, "open-already"));
      }
    }
  }

  private static boolean overlap(Opening one, Opening other) {
    return one.day() == other.day()
        && one.from().isBefore(other.to())
        && other.from().isBefore(one.to());
  }
}
