package kz.tirek.rulebook.circle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds things that wait for one another, in one walk over what each waits for. */
public final class Circles {

  private final Map<String, Set<String>> waitsFor;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private Circles(Map<String, Set<String>> waitsFor) {
    this.waitsFor = waitsFor;
  }

  /**
   * The first circle that there is: each waits for the next, and the last for the first; empty
   * where there is none.
   */
  public static List<String> first(Map<String, Set<String>> waitsFor) {
    Circles circles = new Circles(waitsFor);
    for (String start : waitsFor.keySet()) {
      List<String> circle = circles.from(start);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    return List.of();
  }

  private List<String> from(String code) {
    int place = path.indexOf(code);
    if (place >= 0) {
      return List.copyOf(path.subList(place, path.size()));
    }
    if (done.contains(code)) {
      return List.of();
    }
    path.add(code);
    for (String next : waitsFor.getOrDefault(code, Set.of())) {
      List<String> circle = from(next);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    path.remove(path.size() - 1);
    done.add(code);
    return List.of();
  }
}
