package kz.tirek.support.fitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.support.offer.Offer;

/** Offers by what they give and what they are made for: immutable, shared by threads. */
public final class OfferIndex {

  private final List<Offer> all;
  private final Map<String, List<Offer>> byKind = new HashMap<>();
  private final Map<String, List<Offer>> byNeed = new HashMap<>();

  public OfferIndex(List<Offer> offers) {
    all = List.copyOf(offers);
    for (Offer offer : all) {
      offer.helps().stream().distinct().forEach(kind -> add(byKind, kind, offer));
      offer.barriers().forEach(barrier -> add(byNeed, barrier(barrier), offer));
      offer.steps().forEach(step -> add(byNeed, step(step), offer));
    }
  }

  private static void add(Map<String, List<Offer>> lists, String key, Offer offer) {
    lists.computeIfAbsent(key, none -> new ArrayList<>()).add(offer);
  }

  private static String barrier(String code) {
    return "barrier " + code;
  }

  private static String step(String code) {
    return "step " + code;
  }

  public List<Offer> all() {
    return all;
  }

  /** Those that give some kind of help that is wanted, or are made for the need; each once. */
  public List<Offer> thatMayFit(Need need) {
    Map<UUID, Offer> found = new LinkedHashMap<>();
    for (String kind : need.kinds()) {
      byKind.getOrDefault(kind, List.of()).forEach(offer -> found.put(offer.id(), offer));
    }
    String made = need.barrier() == null ? step(need.step()) : barrier(need.barrier());
    byNeed.getOrDefault(made, List.of()).forEach(offer -> found.put(offer.id(), offer));
    return List.copyOf(found.values());
  }
}
