package kz.tirek.family.search;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.search.Fitting.Fit;

/**
 * A family in the order of what was found.
 *
 * @param score 0 to 100, see {@link FoundFamily}
 * @param members who fit, each once, the best first
 * @param better the place of a better one with a record of the same person, after which it stands;
 *     null where there is none
 */
record Ranked(UUID familyId, int score, List<Fit> members, String better) {

  /** As many members of a family are told. */
  private static final int MOST_MEMBERS = 5;

  /** Of those that fit alike the newest. */
  static final Comparator<Ranked> BEST_FIRST =
      comparing(Ranked::score).thenComparing(Ranked::familyId).reversed();

  private static final Comparator<Fit> BEST_FIT_FIRST =
      comparing(Fit::score)
          .reversed()
          .thenComparing(fit -> fit.candidate().earlier())
          .thenComparing(fit -> fit.candidate().factId());

  /** A family by those of its members who fit; the best of them counts. */
  static Ranked of(UUID familyId, List<Fit> fits) {
    Map<UUID, Fit> members = new LinkedHashMap<>();
    fits.stream()
        .filter(fit -> fit.candidate().personId() != null)
        .sorted(BEST_FIT_FIRST)
        .forEach(fit -> members.putIfAbsent(fit.candidate().personId(), fit));
    return new Ranked(
        familyId,
        fits.stream().mapToInt(Fit::score).max().orElse(0),
        members.values().stream().limit(MOST_MEMBERS).toList(),
        null);
  }

  /** The same family with another score. */
  Ranked with(int otherScore) {
    return new Ranked(familyId, otherScore, members, better);
  }

  /** The same family, directly after one that is better. */
  Ranked after(Ranked best) {
    return new Ranked(familyId, score, members, best.place());
  }

  /** Where it stands: texts in the same order. */
  String place() {
    String own =
        "%03d %016x%016x"
            .formatted(
                100 - score,
                ~familyId.getMostSignificantBits(),
                ~familyId.getLeastSignificantBits());
    return better == null ? own : better + " " + own;
  }

  @Override
  public String toString() {
    return "Ranked[familyId=" + familyId + "]";
  }
}
