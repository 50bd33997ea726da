package kz.tirek.support.fitting;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.support.offer.Offer;

/** Offers by what they give and what they are made for: immutable, shared by threads. */
public final class OfferIndex {

  private final List<Offer> all;

  /** The places of offers in the list. */
  private final Map<String, BitSet> byKind = new HashMap<>();

  private final Map<String, BitSet> byNeed = new HashMap<>();

  public OfferIndex(List<Offer> offers) {
    all = List.copyOf(offers);
    for (int place = 0; place < all.size(); place++) {
      Offer offer = all.get(place);
      for (String kind : offer.helps()) {
        add(byKind, kind, place);
      }
      for (String barrier : offer.barriers()) {
        add(byNeed, barrier(barrier), place);
      }
      for (String step : offer.steps()) {
        add(byNeed, step(step), place);
      }
    }
  }

  private void add(Map<String, BitSet> places, String key, int place) {
    places.computeIfAbsent(key, none -> new BitSet(all.size())).set(place);
  }

  private static String barrier(String code) {
    return "barrier " + code;
  }

  private static String step(String code) {
    return "step " + code;
  }

  /** Those that give some kind of help that is wanted, or are made for the need; each once. */
  public List<Offer> thatMayFit(Need need) {
    BitSet found = new BitSet(all.size());
    for (String kind : need.kinds()) {
      or(found, byKind.get(kind));
    }
    or(found, byNeed.get(need.barrier() == null ? step(need.step()) : barrier(need.barrier())));
    return found.stream().mapToObj(all::get).collect(Collectors.toUnmodifiableList());
  }

  private static void or(BitSet found, BitSet more) {
    if (more != null) {
      found.or(more);
    }
  }
}
