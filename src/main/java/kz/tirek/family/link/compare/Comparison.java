package kz.tirek.family.link.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.link.compare.ComparedFact.How;

/**
 * Lays side by side what is recorded in two cases, area by area: field by field where each has one
 * fact, fact by fact where one has several.
 */
public final class Comparison {

  /** A fact, or a number, of which the value is a fingerprint. */
  public record Stated(UUID id, String area, JsonNode value) {

    @Override
    public String toString() {
      return "Stated[area=" + area + "]";
    }
  }

  private static final Set<String> NUMBERS = Set.of("IIN", "PHONE", "DOCUMENT");

  /** Areas, and fields of them, that are for those alone who work with the family. */
  private static final Set<String> RESTRICTED = Set.of("DEBT", "TIE");

  private static final Set<String> RESTRICTED_FIELDS = Set.of("registeredBy", "byWhoseWish");

  private final boolean whole;

  /**
   * @param whole whether restricted facts of both cases are for whoever asks
   */
  public Comparison(boolean whole) {
    this.whole = whole;
  }

  public List<ComparedFact> of(List<Stated> here, List<Stated> there) {
    Map<String, List<Stated>> mine = byArea(here);
    Map<String, List<Stated>> theirs = byArea(there);
    Set<String> areas = new TreeSet<>(mine.keySet());
    areas.addAll(theirs.keySet());
    List<ComparedFact> compared = new ArrayList<>();
    for (String area : areas) {
      if (whole || !RESTRICTED.contains(area)) {
        compare(
            area,
            mine.getOrDefault(area, List.of()),
            theirs.getOrDefault(area, List.of()),
            compared);
      }
    }
    return compared;
  }

  private static Map<String, List<Stated>> byArea(List<Stated> facts) {
    Map<String, List<Stated>> areas = new TreeMap<>();
    facts.forEach(each -> areas.computeIfAbsent(each.area, none -> new ArrayList<>()).add(each));
    return areas;
  }

  private void compare(
      String area, List<Stated> mine, List<Stated> theirs, List<ComparedFact> compared) {
    boolean number = NUMBERS.contains(area);
    if (!number && mine.size() == 1 && theirs.size() == 1) {
      fields(area, mine.get(0), theirs.get(0), compared);
      return;
    }
    List<Stated> left = new ArrayList<>(theirs);
    for (Stated each : mine) {
      Stated same =
          left.stream().filter(other -> other.value.equals(each.value)).findFirst().orElse(null);
      if (same != null) {
        left.remove(same);
        compared.add(whole(area, How.SAME, each, same));
      } else if (area.equals("IIN") && !left.isEmpty()) {
        compared.add(whole(area, How.DIFFERENT, each, left.remove(0)));
      } else {
        compared.add(whole(area, How.ONLY_HERE, each, null));
      }
    }
    left.forEach(each -> compared.add(whole(area, How.ONLY_THERE, null, each)));
  }

  private static ComparedFact whole(String area, How how, Stated here, Stated there) {
    boolean number = NUMBERS.contains(area);
    return ComparedFact.of(
        area,
        how,
        number || here == null ? null : here.id,
        number || there == null ? null : there.id);
  }

  private void fields(String area, Stated mine, Stated theirs, List<ComparedFact> compared) {
    Set<String> names = new TreeSet<>();
    mine.value.fieldNames().forEachRemaining(names::add);
    theirs.value.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (whole || !RESTRICTED_FIELDS.contains(name)) {
        JsonNode here = mine.value.path(name);
        JsonNode there = theirs.value.path(name);
        compared.add(
            new ComparedFact(
                area,
                name,
                how(here, there),
                present(here) ? mine.id : null,
                present(there) ? theirs.id : null,
                text(here),
                text(there)));
      }
    }
  }

  private static How how(JsonNode here, JsonNode there) {
    if (!present(there)) {
      return How.ONLY_HERE;
    }
    if (!present(here)) {
      return How.ONLY_THERE;
    }
    return here.equals(there) ? How.SAME : How.DIFFERENT;
  }

  private static boolean present(JsonNode value) {
    return !value.isMissingNode() && !(value instanceof NullNode);
  }

  private static String text(JsonNode value) {
    if (!present(value)) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
