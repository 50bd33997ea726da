package kz.tirek.support.matches;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.directory.Snapshot;
import kz.tirek.support.fitting.Fitting;
import kz.tirek.support.fitting.FittingOffer;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.OfferIndex;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.matching.Matching;
import kz.tirek.support.matching.Ranking;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Tallies;

/** Finds who can help a family, by the directory, the rulebook and the counts of now. */
@Singleton
public class Matches {

  /** Of how many rulebooks compiled conditions are kept. */
  private static final int MOST_RULEBOOKS = 8;

  private final Directory directory;
  private final Rulebooks rulebooks;
  private final Tallies tallies;
  private final Vacancies vacancies;
  private final Borders borders;
  private final Map<Rulebook, Compiled> compiled = new ConcurrentHashMap<>();
  private volatile Kept kept;

  /**
   * Who gives what in a snapshot: the public places once for all agencies, and beside them the few
   * persons whom an agency knows.
   */
  private record Kept(Snapshot snapshot, OfferIndex places, Map<String, OfferIndex> persons) {

    Kept(Snapshot snapshot) {
      this(snapshot, new OfferIndex(snapshot.offers(null)), new ConcurrentHashMap<>());
    }

    List<Offer> thatMayFit(Need need, String agency) {
      List<Offer> known = snapshot.persons(agency);
      if (known.isEmpty()) {
        return places.thatMayFit(need);
      }
      OfferIndex index = persons.computeIfAbsent(agency, none -> new OfferIndex(known));
      List<Offer> found = new ArrayList<>(index.thatMayFit(need));
      found.addAll(places.thatMayFit(need));
      return found;
    }
  }

  @Inject
  Matches(
      Directory directory,
      Rulebooks rulebooks,
      Tallies tallies,
      Vacancies vacancies,
      Borders borders) {
    this.directory = directory;
    this.rulebooks = rulebooks;
    this.tallies = tallies;
    this.vacancies = vacancies;
    this.borders = borders;
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
    Kept offers = offers();
    Sieve sieve = new Sieve(file, compiled(rulebook), vacancies.asked(file, rules.load()));
    Map<Need, Fitting> fitting = new LinkedHashMap<>();
    Set<UUID> ids = new HashSet<>();
    Map<UUID, List<UUID>> ofPersons = new HashMap<>();
    for (Need need : needs) {
      Fitting found =
          sieve.of(
              need,
              explain ? offers.snapshot.offers(agency) : offers.thatMayFit(need, agency),
              explain);
      fitting.put(need, found);
      for (FittingOffer each : found.offers()) {
        Offer offer = each.offer();
        ids.add(offer.id());
        if (offer.provider().kind().isPerson()) {
          ofPersons.put(offer.id(), offers.snapshot.ofSamePerson(offer));
        }
      }
    }
    ofPersons.values().forEach(ids::addAll);
    OfferTallies counted = tallies(ids, file.asOf(), rules).together(ofPersons);
    Matching matching = new Matching(file, rules, counted, borders.rounding());
    Map<Need, Ranking> ranked = new LinkedHashMap<>();
    fitting.forEach((need, found) -> ranked.put(need, matching.rank(need, found, most, explain)));
    return ranked;
  }

  private Kept offers() {
    Snapshot snapshot = directory.snapshot();
    Kept known = kept;
    if (known == null || known.snapshot != snapshot) {
      known = new Kept(snapshot);
      kept = known;
    }
    return known;
  }

  private Compiled compiled(Rulebook rulebook) {
    if (compiled.size() >= MOST_RULEBOOKS) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(rulebook, Compiled::new);
  }

  private OfferTallies tallies(Set<UUID> ids, LocalDate day, MatchingRules rules) {
    return tallies.of(ids, day.minusMonths(rules.outcome().months()), day);
  }
}
