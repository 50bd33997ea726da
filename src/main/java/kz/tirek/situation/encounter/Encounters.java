package kz.tirek.situation.encounter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.Listed;
import kz.tirek.situation.Areas;
import kz.tirek.situation.Situation;

/** Writes down encounters and which follows which. */
public final class Encounters {

  private Encounters() {}

  /** Records encounters in their order; a list that is null was not asked about. */
  public static void record(Situation situation, Listed<Encounter> list) {
    if (list == null) {
      return;
    }
    Map<String, UUID> ids = new HashMap<>();
    for (Encounter each : list.items()) {
      Encounter known = each.follows() == null ? each : each.following(ids.get(each.follows()));
      ids.put(each.ref(), situation.append(Areas.ENCOUNTER, known));
    }
    situation.recordWholeness(null, Areas.ENCOUNTER, list);
  }
}
