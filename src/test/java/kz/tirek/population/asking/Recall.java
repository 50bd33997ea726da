package kz.tirek.population.asking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How often the right person is among the first hits, by how the query differs. */
public final class Recall {

  /**
   * A hit of the search.
   *
   * @param members who of the family made it one
   */
  public record Hit(UUID family, Set<UUID> members) {}

  private record Found(Query query, int rank, int namesakes) {}

  private final List<Found> all = new ArrayList<>();

  /**
   * @param namesakes as {@link Namesakes} counts them
   */
  public void add(Query query, List<Hit> hits, UUID family, UUID person, int namesakes) {
    int rank = 0;
    for (int i = 0; i < hits.size() && rank == 0; i++) {
      Hit hit = hits.get(i);
      rank = hit.family().equals(family) && hit.members().contains(person) ? i + 1 : 0;
    }
    all.add(new Found(query, rank, namesakes));
  }

  /** The share of queries whose person is among so many first hits. */
  public double within(int hits) {
    return within(all, hits);
  }

  private static double within(List<Found> some, int hits) {
    return (double) some.stream().filter(each -> each.rank > 0 && each.rank <= hits).count()
        / some.size();
  }

  /** What was not among the first five, without any name. */
  public List<Query> missed() {
    return all.stream().filter(each -> each.rank == 0 || each.rank > 5).map(Found::query).toList();
  }

  /** A table in Markdown. */
  public String table() {
    Map<Kind, List<Found>> byKind = new EnumMap<>(Kind.class);
    all.forEach(
        each -> byKind.computeIfAbsent(each.query.kind(), any -> new ArrayList<>()).add(each));
    StringBuilder table = new StringBuilder();
    table.append("| misspelling | queries | recall at 1 | recall at 5 | at most at 5 |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    byKind.forEach((kind, some) -> row(table, kind.name(), some));
    row(table, "all", all);
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<Found> some) {
    double most =
        some.stream()
            .mapToDouble(each -> Namesakes.reachable(each.namesakes, 5))
            .average()
            .orElseThrow();
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f | %.3f |%n",
            name,
            some.size(),
            within(some, 1),
            within(some, 5),
            most));
  }
}
