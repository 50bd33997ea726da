package kz.tirek.family.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a search found, in the order in which it is told: the best first, and directly after each
 * the others with a record of the same person, however much worse they fit.
 *
 * <p>The whole order is made anew for each page, from all that was found, and each has its place in
 * it as a text ({@link Ranked#place}), so that a page goes on where the one before ended. What is
 * linked, or linked no more, between two pages can change its place, as what is recorded meanwhile
 * can: then it may be told twice, or not.
 *
 * @param onePersons the one id of each person who has other records
 */
record Hits(List<Ranked> ranked, Map<UUID, UUID> onePersons) {

  /**
   * Those with records of one person together.
   *
   * @param found the best first
   */
  static Hits together(List<Ranked> found, Map<UUID, UUID> onePersons) {
    int[] best = new int[found.size()];
    Map<UUID, Integer> firstOf = new HashMap<>();
    for (int i = 0; i < best.length; i++) {
      best[i] = i;
      for (Fitting.Fit member : found.get(i).members()) {
        UUID person = member.candidate().personId();
        Integer first = firstOf.putIfAbsent(onePersons.getOrDefault(person, person), i);
        if (first != null) {
          unite(best, first, i);
        }
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      int first = first(best, i);
      ranked.add(first == i ? found.get(i) : found.get(i).after(found.get(first)));
    }
    ranked.sort(Comparator.comparing(Ranked::place));
    return new Hits(List.copyOf(ranked), onePersons);
  }

  private static void unite(int[] best, int one, int other) {
    int first = Math.min(first(best, one), first(best, other));
    best[first(best, one)] = first;
    best[first(best, other)] = first;
  }

  private static int first(int[] best, int of) {
    int first = of;
    while (best[first] != first) {
      first = best[first];
    }
    return first;
  }

  @Override
  public String toString() {
    return "Hits[...]";
  }
}
