package kz.tirek.dashboard.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tirek.shared.rounding.Rounding;

/**
 * Which figures are asked for. One figure has one place, however it is asked for: that of a
 * district is the same as the total of a list of that district alone.
 *
 * @param by by what figures are told apart; by everything else they are added up
 * @param district only this one; null: all
 * @param household only this one; null: all
 */
public record Grouping(Set<By> by, District district, Household household) {

  private record Thing(YearMonth month, String code, String status) {}

  /**
   * The figures, month by month, code by code. Where none of a code and status can be told in a
   * month, none of it is listed.
   *
   * @param whose what the places of the figures begin with
   */
  public List<Figure> of(List<Counted> counts, Rounding rounding, String whose) {
    Map<Thing, List<Counted>> things =
        new TreeMap<>(
            Comparator.comparing(Thing::month)
                .thenComparing(Thing::code)
                .thenComparing(Thing::status));
    for (Counted each : counts) {
      things
          .computeIfAbsent(
              new Thing(each.month(), each.code(), each.status()), none -> new ArrayList<>())
          .add(each);
    }
    List<Figure> figures = new ArrayList<>();
    things.forEach(
        (thing, counted) -> {
          List<Figure> of = of(thing, counted, rounding, whose);
          if (of.stream().anyMatch(each -> each.families().tells())) {
            figures.addAll(of);
          }
        });
    return figures;
  }

  private List<Figure> of(Thing thing, List<Counted> counted, Rounding rounding, String whose) {
    List<Figure> figures = new ArrayList<>();
    // not the month: a count that stays as it is stays one figure
    String what = String.join(" ", whose, thing.code, thing.status);
    for (District inDistrict : values(By.DISTRICT, district, District.values())) {
      for (Household inHousehold : values(By.HOUSEHOLD, household, Household.values())) {
        long families =
            counted.stream()
                .filter(each -> inDistrict == null || each.district() == inDistrict)
                .filter(each -> inHousehold == null || each.household() == inHousehold)
                .mapToLong(Counted::families)
                .sum();
        figures.add(
            new Figure(
                thing.month,
                thing.code,
                thing.status,
                inDistrict,
                inHousehold,
                rounding.of(families, what, inDistrict + " " + inHousehold)));
      }
    }
    return figures;
  }

  private <V> List<V> values(By dimension, V only, V[] all) {
    if (only != null) {
      return List.of(only);
    }
    return by.contains(dimension) ? Arrays.asList(all) : Collections.singletonList(null);
  }
}
