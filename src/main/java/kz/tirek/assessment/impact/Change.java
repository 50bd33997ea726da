package kz.tirek.assessment.impact;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.assessment.finding.Verdicts.Barrier;
import kz.tirek.assessment.finding.Verdicts.Benefit;

/**
 * A difference that another version of the rulebook makes to a family.
 *
 * @param code of the barrier or the benefit
 * @param from how a benefit that changes is answered now; null where it is for nobody, and for
 *     other effects
 * @param to how it is answered then; likewise
 */
record Change(Effect effect, String code, Status from, Status to) {

  /** Of what nothing is known counts least. */
  private static final Comparator<Long> AMOUNTS = Comparator.nullsFirst(Comparator.naturalOrder());

  private record Key(String code, UUID member) {}

  /** The differences to one family, each once, whoever of it they are to. */
  static Set<Change> between(Verdicts now, Verdicts then) {
    Set<Change> changes = new LinkedHashSet<>();
    Set<Barrier> before = new LinkedHashSet<>(now.barriers());
    Set<Barrier> after = new LinkedHashSet<>(then.barriers());
    after.stream()
        .filter(each -> !before.contains(each))
        .forEach(each -> changes.add(new Change(Effect.APPEARS, each.code(), null, null)));
    before.stream()
        .filter(each -> !after.contains(each))
        .forEach(each -> changes.add(new Change(Effect.GOES, each.code(), null, null)));

    Map<Key, Benefit> offered = byKey(now);
    Map<Key, Benefit> offers = byKey(then);
    Set<Key> keys = new LinkedHashSet<>(offered.keySet());
    keys.addAll(offers.keySet());
    for (Key key : keys) {
      Change change = of(key.code, offered.get(key), offers.get(key));
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Map<Key, Benefit> byKey(Verdicts verdicts) {
    Map<Key, Benefit> byKey = new LinkedHashMap<>();
    verdicts.benefits().forEach(each -> byKey.put(new Key(each.code(), each.member()), each));
    return byKey;
  }

  /** Null where there is no difference. */
  private static Change of(String code, Benefit now, Benefit then) {
    boolean open = isOpen(now);
    if (open != isOpen(then)) {
      return new Change(open ? Effect.CLOSES : Effect.OPENS, code, null, null);
    }
    if (open) {
      int more = AMOUNTS.compare(then.monthlyAtLeast(), now.monthlyAtLeast());
      return more == 0
          ? null
          : new Change(more > 0 ? Effect.RISES : Effect.FALLS, code, null, null);
    }
    Status from = status(now);
    Status to = status(then);
    return from == to ? null : new Change(Effect.CHANGES, code, from, to);
  }

  private static boolean isOpen(Benefit benefit) {
    return benefit != null
        && (benefit.status() == Status.ELIGIBLE || benefit.status() == Status.RECEIVING);
  }

  private static Status status(Benefit benefit) {
    return benefit == null ? null : benefit.status();
  }
}
