package kz.tirek.support.gaps;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.OfferClauses;
import kz.tirek.support.fitting.OfferIndex;
import kz.tirek.support.offer.Offer;

/**
 * Where the directory has what the rulebook's barriers ask for. Whom an offer is for is not looked
 * at: that it is for some is enough here.
 */
final class Supply {

  private final Map<String, Set<Lacking>> lacking = new TreeMap<>();
  private final Map<String, Set<District>> elsewhere = new HashMap<>();

  Supply(Rulebook rulebook, OfferIndex offers, LocalDate day) {
    OfferClauses clauses = new OfferClauses(rulebook.matching(), day);
    for (BarrierRule barrier : rulebook.barriers()) {
      Need need = Need.of(barrier);
      Map<String, Set<District>> places = new HashMap<>();
      Set<String> everywhere = new HashSet<>();
      for (Offer offer : offers.thatMayFit(need)) {
        List<String> helps = clauses.helps(need, offer);
        if (clauses.inTheWay(need, offer, helps) == null) {
          for (String kind : helps) {
            if (offer.district() == null) {
              everywhere.add(kind);
            } else {
              places
                  .computeIfAbsent(kind, none -> EnumSet.noneOf(District.class))
                  .add(offer.district());
            }
          }
        }
      }
      for (String kind : need.kinds()) {
        if (!everywhere.contains(kind)) {
          lacks(barrier.code(), kind, places.getOrDefault(kind, Set.of()));
        }
      }
    }
  }

  private void lacks(String barrier, String kind, Set<District> places) {
    Set<Lacking> of = lacking.computeIfAbsent(kind, none -> new LinkedHashSet<>());
    for (District district : District.values()) {
      if (!places.contains(district)) {
        of.add(new Lacking(barrier, district.name()));
      }
    }
    if (places.isEmpty()) {
      of.add(new Lacking(barrier, Lacking.UNKNOWN));
    }
    elsewhere.computeIfAbsent(kind, none -> EnumSet.noneOf(District.class)).addAll(places);
  }

  /** With which barriers something is lacking, and where. */
  Set<Lacking> lacking() {
    return lacking.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The kinds of help that are lacking somewhere. */
  Set<String> kinds() {
    return lacking.keySet();
  }

  /** By district, the barriers with which a kind of help is lacking there. */
  Map<String, Set<String>> barriers(String kind) {
    return lacking.get(kind).stream()
        .collect(
            Collectors.groupingBy(
                Lacking::district,
                TreeMap::new,
                Collectors.mapping(Lacking::barrier, Collectors.toSet())));
  }

  /** The districts in which somebody gives a kind of help that others lack. */
  List<District> elsewhere(String kind) {
    return elsewhere.getOrDefault(kind, Set.of()).stream().sorted().toList();
  }
}
