package kz.tirek.support.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final List<Lacking> lacking = new ArrayList<>();
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
    for (District district : District.values()) {
      if (!places.contains(district)) {
        lacking.add(new Lacking(barrier, kind, district.name()));
      }
    }
    if (places.isEmpty()) {
      lacking.add(new Lacking(barrier, kind, Lacking.UNKNOWN));
    }
    elsewhere.computeIfAbsent(kind, none -> EnumSet.noneOf(District.class)).addAll(places);
  }

  List<Lacking> lacking() {
    return lacking;
  }

  /** The barriers with which a kind of help is lacking in a district. */
  List<String> barriers(String kind, String district) {
    return lacking.stream()
        .filter(each -> each.kind().equals(kind) && each.district().equals(district))
        .map(Lacking::barrier)
        .sorted()
        .toList();
  }

  /** The districts in which somebody gives a kind of help that others lack. */
  List<District> elsewhere(String kind) {
    return elsewhere.getOrDefault(kind, Set.of()).stream().sorted().toList();
  }
}
