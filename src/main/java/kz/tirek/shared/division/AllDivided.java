package kz.tirek.shared.division;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.shared.division.DividedData.Fate;

/** Everything of which a part goes with persons from one case to another. */
@ApplicationScoped
public class AllDivided {

  private final List<DividedData> packages;

  @Inject
  AllDivided(@All List<DividedData> packages) {
    this.packages = new ArrayList<>(packages);
    this.packages.sort(
        Comparator.comparingInt(DividedData::place)
            .thenComparing(each -> each.fates().keySet().toString()));
  }

  /** What becomes of the rows of each table, package by package. */
  public List<Map<String, Fate>> fates() {
    return packages.stream().map(DividedData::fates).toList();
  }

  public void divide(Division division) {
    packages.forEach(each -> each.divide(division));
  }

  public void undo(Division division, String by, Instant at) {
    packages.forEach(each -> each.undo(division, by, at));
  }

  /**
   * The codes of the problems for which it cannot be undone; empty where nothing stands in the way.
   */
  public Set<String> inTheWay(Division division) {
    Set<String> codes = new LinkedHashSet<>();
    packages.forEach(each -> codes.addAll(each.inTheWay(division)));
    return codes;
  }
}
