package kz.tirek.support.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.support.fitting.Need;

/**
 * Gives the places, one after the other, to whoever has most points. A kind of help that nobody
 * above gives yet is worth some more. What cannot be had before a step stands below all that can.
 * Of the first three places, the family's own ties have two at most where an offer can have one:
 * goodwill is not an endless pool.
 */
final class Places {

  private static final int FIRST = 3;
  private static final int MOST_TIES = 2;

  /** More points first; then those that are known longest by the same rule for all. */
  private static final Comparator<Match> BEST =
      Comparator.comparingInt(Match::points).reversed().thenComparing(Places::name);

  private final MatchingRules rules;
  private final Need need;
  private final List<Match> placed = new ArrayList<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private int ties;

  Places(MatchingRules rules, Need need) {
    this.rules = rules;
    this.need = need;
  }

  private static String name(Match match) {
    return match.id().toString();
  }

  /** Those in their places, as many as there are to be. */
  List<Match> of(List<Match> weighed, int most) {
    List<Match> open = weighed.stream().filter(match -> !match.waits()).sorted(BEST).toList();
    List<Match> waiting = weighed.stream().filter(Match::waits).sorted(BEST).toList();
    emergency(open);
    fill(open, most);
    fill(waiting, most);
    return placed;
  }

  /** What answers at once comes first where a need cannot wait. */
  private void emergency(List<Match> open) {
    if (need.urgent()) {
      open.stream()
          .filter(match -> rules.emergency().contains(match.kind()))
          .max(
              Comparator.comparingInt((Match match) -> match.term(TermName.FIT).value())
                  .thenComparing(BEST.reversed()))
          .ifPresent(
              first -> {
                place(first);
                // the emergency is answered: another such place is no variety
                shown.merge(first.kind(), 1, Integer::sum);
              });
    }
  }

  private void fill(List<Match> sorted, int most) {
    Map<String, Deque<Match>> offers = queues(sorted, match -> !match.isTie());
    Map<String, Deque<Match>> own = queues(sorted, Match::isTie);
    while (placed.size() < most) {
      Match next = best(offers);
      boolean full = placed.size() < FIRST && ties == MOST_TIES && next != null;
      Match tie = full ? null : best(own);
      if (tie != null && (next == null || isBetter(tie, next))) {
        next = tie;
      }
      if (next == null) {
        return;
      }
      (next.isTie() ? own : offers).get(next.kind()).poll();
      place(next);
    }
  }

  private Map<String, Deque<Match>> queues(List<Match> sorted, Predicate<Match> which) {
    Map<String, Deque<Match>> queues = new LinkedHashMap<>();
    sorted.stream()
        .filter(which)
        .filter(match -> placed.stream().noneMatch(each -> name(each).equals(name(match))))
        .forEach(
            match -> queues.computeIfAbsent(match.kind(), none -> new ArrayDeque<>()).add(match));
    return queues;
  }

  private Match best(Map<String, Deque<Match>> queues) {
    Match best = null;
    for (Deque<Match> queue : queues.values()) {
      Match head = queue.peek();
      if (head != null && (best == null || isBetter(head, best))) {
        best = head;
      }
    }
    return best;
  }

  private boolean isBetter(Match one, Match other) {
    int more = one.points() + variety(one).points() - other.points() - variety(other).points();
    return more > 0 || more == 0 && name(one).compareTo(name(other)) < 0;
  }

  private Term variety(Match match) {
    int above = shown.getOrDefault(match.kind(), 0);
    return Term.of(
        TermName.VARIETY,
        above == 0 ? 100 : above == 1 ? 50 : 0,
        rules.weight(TermName.VARIETY.code()),
        above == 0 ? "first" : "again",
        above);
  }

  private void place(Match match) {
    List<Term> terms = new ArrayList<>(match.terms());
    terms.add(variety(match));
    placed.add(
        new Match(
            match.offer(),
            match.tie(),
            match.kind(),
            terms,
            Weighing.points(terms),
            match.newcomer()));
    shown.merge(match.kind(), 1, Integer::sum);
    if (match.isTie()) {
      ties++;
    }
  }
}
