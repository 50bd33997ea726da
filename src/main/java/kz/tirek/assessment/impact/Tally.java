package kz.tirek.assessment.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile.District;

/** How many families each change is to, by district and kind of household. */
final class Tally {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Counted>> COUNTED = new TypeReference<>() {};

  /**
   * @param district null where it is not recorded
   * @param kind null where it cannot be told
   */
  record Cell(Change change, District district, Kind kind) {}

  private record Counted(Cell cell, int families) {}

  private final Map<Cell, Integer> families = new LinkedHashMap<>();

  void add(Set<Change> changes, District district, Kind kind) {
    changes.forEach(change -> families.merge(new Cell(change, district, kind), 1, Integer::sum));
  }

  /** The changes that there are. */
  List<Change> changes() {
    return families.keySet().stream().map(Cell::change).distinct().toList();
  }

  /** To how many families a change is, of those cells that are asked for. */
  int families(Change change, Predicate<Cell> which) {
    return families.entrySet().stream()
        .filter(each -> each.getKey().change.equals(change) && which.test(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The cells of a change that have families. */
  List<Cell> cells(Change change) {
    return families.keySet().stream().filter(each -> Objects.equals(each.change, change)).toList();
  }

  String json() {
    try {
      return JSON.writeValueAsString(
          families.entrySet().stream()
              .map(each -> new Counted(each.getKey(), each.getValue()))
              .toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The sum of what was counted before. */
  static Tally ofAll(List<String> json) {
    Tally sum = new Tally();
    for (String part : json) {
      try {
        JSON.readValue(part, COUNTED)
            .forEach(each -> sum.families.merge(each.cell, each.families, Integer::sum));
      } catch (JsonProcessingException unreadable) {
        throw new IllegalStateException("counts cannot be read", unreadable);
      }
    }
    return sum;
  }
}
