package kz.tirek.support.gaps;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;

/**
 * How many families lack something, out of the figures of the dashboard alone: whoever has both
 * knows nothing more. How many have one barrier or another is another count, and rounded by itself
 * it would tell of those that are not told.
 */
final class GapFigures {

  private final Map<List<String>, RoundedFigure> figures = new HashMap<>();

  /**
   * @param agency whose families were counted
   */
  GapFigures(List<Needing> counts, Rounding rounding, String agency) {
    for (Needing each : counts) {
      figures.put(
          place(each.barrier(), each.district()),
          rounding.of(
              each.families(),
              agency + " BARRIER " + each.barrier() + " FOUND",
              each.district() + " null"));
    }
  }

  /** That of the barrier that most families have; empty where none of them is told. */
  Optional<RoundedFigure> most(Collection<String> barriers, String district) {
    return barriers.stream()
        .map(barrier -> figures.get(place(barrier, district)))
        .filter(Objects::nonNull)
        .filter(RoundedFigure::tells)
        .max(Comparator.comparing(RoundedFigure::about));
  }

  private static List<String> place(String barrier, String district) {
    return List.of(barrier, district);
  }
}
