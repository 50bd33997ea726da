package kz.tirek.family.duplicate;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.duplicate.DuplicateTable.Candidate;
import kz.tirek.family.duplicate.DuplicateTable.Known;
import kz.tirek.family.duplicate.Resemblance.Likelihood;
import kz.tirek.family.duplicate.Resemblance.Recorded;
import kz.tirek.family.duplicate.Resemblance.Same;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;

/**
 * Finds who of one household is likely to be whom of another, as alike as likely duplicates are.
 * Both cases have to be in the scope.
 */
@ApplicationScoped
public class Alike {

  /**
   * Two who are likely to be one person.
   *
   * @param likelihood 30 to 100
   */
  public record Pair(UUID person, UUID other, int likelihood, List<DuplicateReason> why) {

    @Override
    public String toString() {
      return "Pair[...]";
    }
  }

  private static final Comparator<Pair> MOST_ALIKE =
      comparing(Pair::likelihood).reversed().thenComparing(Pair::person).thenComparing(Pair::other);

  private final SoughtCases cases;
  private final DuplicateTable table;

  @Inject
  Alike(SoughtCases cases, DuplicateTable table) {
    this.cases = cases;
    this.table = table;
  }

  /** Two households as they are now. */
  public Households households(String agency, UUID here, UUID there, Instant now) {
    return new Households(cases.of(agency, here, now), cases.of(agency, there, now));
  }

  /**
   * The likely pairs, each person in one at most: the most alike first.
   *
   * @param known who here is who there, and needs no likelihood
   * @param apart who here and who there are two persons
   */
  public List<Pair> pairs(Households two, Map<UUID, UUID> known, Set<Map.Entry<UUID, UUID>> apart) {
    SoughtFamily here = two.here();
    SoughtFamily there = two.there();
    boolean district = here.district() != null && here.district() == there.district();
    Map<UUID, List<Recorded>> names = names(there);
    List<Pair> pairs = new ArrayList<>();
    for (SoughtPerson mine : here.persons()) {
      Resemblance resemblance = new Resemblance(mine);
      for (SoughtPerson theirs : there.persons()) {
        Set<Same> same = same(mine, theirs);
        names.getOrDefault(theirs.id(), List.of()).stream()
            .map(recorded -> resemblance.to(recorded, same, district))
            .max(comparing(Likelihood::likelihood))
            .filter(found -> found.likelihood() >= Duplicates.ALIKE)
            .ifPresent(
                found ->
                    pairs.add(new Pair(mine.id(), theirs.id(), found.likelihood(), found.why())));
      }
    }
    Set<UUID> mine = new HashSet<>(known.keySet());
    Set<UUID> theirs = new HashSet<>(known.values());
    return pairs.stream()
        .filter(pair -> !apart.contains(Map.entry(pair.person, pair.other)))
        .sorted(MOST_ALIKE)
        .filter(pair -> !mine.contains(pair.person) && !theirs.contains(pair.other))
        .filter(pair -> mine.add(pair.person) && theirs.add(pair.other))
        .toList();
  }

  /** The names of each, those of before included. */
  private Map<UUID, List<Recorded>> names(SoughtFamily family) {
    Map<UUID, List<Recorded>> names = new HashMap<>();
    List<Candidate> all =
        family.ids().stream().map(each -> new Candidate(0, family.id(), each)).toList();
    for (Known each : table.recorded(all)) {
      names.computeIfAbsent(each.personId(), none -> new ArrayList<>()).add(each.recorded());
    }
    return names;
  }

  private static Set<Same> same(SoughtPerson mine, SoughtPerson theirs) {
    Set<Same> same = EnumSet.of(Same.NAME);
    if (mine.iin() != null && theirs.iin() != null) {
      same.add(mine.iin().equals(theirs.iin()) ? Same.IIN : Same.OTHER_IIN);
    }
    if (mine.documents().stream().anyMatch(theirs.documents()::contains)) {
      same.add(Same.DOCUMENT);
    }
    if (mine.phones().stream().anyMatch(theirs.phones()::contains)) {
      same.add(Same.PHONE);
    }
    return same;
  }
}
