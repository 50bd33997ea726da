package kz.tirek.support.matches;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.directory.Snapshot;
import kz.tirek.support.fitting.Compiled;
import kz.tirek.support.fitting.Fitting;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.OfferIndex;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.matching.Matching;
import kz.tirek.support.matching.Ranking;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Tallies;
import kz.tirek.support.tally.TieAsked;

/** Finds who can help a family, by the directory, the rulebook and the counts of now. */
@Singleton
public class Matches {

  /** Of how many rulebooks compiled conditions are kept. */
  private static final int MOST_RULEBOOKS = 8;

  /** Of how many agencies it is kept which offers give what. */
  private static final int MOST_INDEXES = 50;

  private final Directory directory;
  private final Rulebooks rulebooks;
  private final Tallies tallies;
  private final Map<Rulebook, Compiled> compiled = new ConcurrentHashMap<>();
  private final Map<String, Kept> indexes = new ConcurrentHashMap<>();

  /** The index of a snapshot, which stays as it is until another one takes its place. */
  private record Kept(Snapshot snapshot, OfferIndex index) {}

  @Inject
  Matches(Directory directory, Rulebooks rulebooks, Tallies tallies) {
    this.directory = directory;
    this.rulebooks = rulebooks;
    this.tallies = tallies;
  }

  /**
   * Who can help with each need, in the order of the needs.
   *
   * @param agency to which the private persons in the directory are shown that it knows
   * @param file as the caller sees it
   * @param most how many for each need
   * @param explain whether it is told of everybody else what keeps them out
   */
  public Map<Need, Ranking> of(
      String agency, CaseFile file, List<Need> needs, int most, boolean explain) {
    Rulebook rulebook = rulebooks.on(file.asOf());
    MatchingRules rules = rulebook.matching();
    OfferIndex offers = offers(agency);
    Sieve sieve = new Sieve(file, compiled(rulebook), asked(file, rules));
    Map<Need, Fitting> fitting = new LinkedHashMap<>();
    Set<UUID> ids = new HashSet<>();
    for (Need need : needs) {
      Fitting found = sieve.of(need, explain ? offers.all() : offers.thatMayFit(need), explain);
      fitting.put(need, found);
      found.offers().forEach(each -> ids.add(each.offer().id()));
    }
    Matching matching = new Matching(file, rules, tallies(ids, file.asOf(), rules));
    Map<Need, Ranking> ranked = new LinkedHashMap<>();
    fitting.forEach((need, found) -> ranked.put(need, matching.rank(need, found, most, explain)));
    return ranked;
  }

  private OfferIndex offers(String agency) {
    Snapshot snapshot = directory.snapshot();
    Kept kept = indexes.get(agency);
    if (kept == null || kept.snapshot != snapshot) {
      kept = new Kept(snapshot, new OfferIndex(snapshot.offers(agency)));
      if (indexes.size() >= MOST_INDEXES) {
        indexes.clear();
      }
      indexes.put(agency, kept);
    }
    return kept.index;
  }

  private Compiled compiled(Rulebook rulebook) {
    if (compiled.size() > MOST_RULEBOOKS) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(rulebook, Compiled::new);
  }

  private Map<UUID, Integer> asked(CaseFile file, MatchingRules rules) {
    if (file.ties() == null || file.ties().items().isEmpty()) {
      return Map.of();
    }
    LocalDate from = file.asOf().minusDays(rules.load().tieDays());
    return tallies.askedTies(file.familyId(), from, file.asOf()).stream()
        .collect(Collectors.groupingBy(TieAsked::tie, Collectors.summingInt(TieAsked::n)));
  }

  private OfferTallies tallies(Set<UUID> ids, LocalDate day, MatchingRules rules) {
    return tallies.of(ids, day.minusMonths(rules.outcome().months()), day);
  }
}
