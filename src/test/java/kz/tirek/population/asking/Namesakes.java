package kz.tirek.population.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import kz.tirek.population.Population;
import kz.tirek.population.Someone;

/**
 * How many people of the population a query fits as well as the one who is sought, had it been
 * typed without a fault. Where there are ten, the best search has the right one among the first
 * five half of the time: so the table says what could be reached at most.
 */
public final class Namesakes {

  private Namesakes() {}

  /** For each query how many it fits, the one who is sought included. */
  public static int[] count(Population population, int families, List<Query> queries) {
    Map<String, List<Integer>> bySurname = new HashMap<>();
    for (int i = 0; i < queries.size(); i++) {
      bySurname
          .computeIfAbsent(
              queries.get(i).sought().name().family().kazakh(), any -> new java.util.ArrayList<>())
          .add(i);
    }
    AtomicIntegerArray counts = new AtomicIntegerArray(queries.size());
    IntStream.range(0, families)
        .parallel()
        .forEach(
            place -> {
              for (Someone each : population.people(place)) {
                for (int i : bySurname.getOrDefault(each.name().family().kazakh(), List.of())) {
                  counts.addAndGet(i, fits(queries.get(i), each) ? 1 : 0);
                }
              }
            });
    return IntStream.range(0, counts.length()).map(counts::get).toArray();
  }

  private static boolean fits(Query query, Someone other) {
    Someone sought = query.sought();
    String given = sought.name().given().kazakh();
    String othersGiven = other.name().given().kazakh();
    return (query.initialOnly()
            ? given.charAt(0) == othersGiven.charAt(0)
            : given.equals(othersGiven))
        && (!query.withPatronymic()
            || other.name().father() != null
                && begins(query, sought.name().father().kazakh(), other.name().father().kazakh()))
        && (query.birthDate() == null || other.born().toString().startsWith(query.birthDate()));
  }

  private static boolean begins(Query query, String father, String othersFather) {
    return query.initialOnly()
        ? father.charAt(0) == othersFather.charAt(0)
        : father.equals(othersFather);
  }

  /** The share of queries that the best search could answer within so many hits. */
  static double reachable(int namesakes, int within) {
    return Math.min(1, (double) within / namesakes);
  }
}
