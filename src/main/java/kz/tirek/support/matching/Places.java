package kz.tirek.support.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

  /** Of those with as many points, whoever gives more of what is wanted; then by their ids. */
  private static final Comparator<Match> ALIKE =
      Comparator.comparingInt((Match match) -> match.helps()).reversed().thenComparing(Match::id);

  private static final Comparator<Match> BEST =
      Comparator.comparingInt(Match::points).reversed().thenComparing(ALIKE);

  private final MatchingRules rules;
  private final Need need;
  private final List<Match> placed = new ArrayList<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private int ties;

  Places(MatchingRules rules, Need need) {
    this.rules = rules;
    this.need = need;
  }

  /** Those in their places, as many as there are to be. */
  List<Match> of(List<Match> weighed, int most) {
    emergency(weighed);
    fill(weighed, false, most);
    fill(weighed, true, most);
    return placed;
  }

  /** What answers at once comes first where a need cannot wait. */
  private void emergency(List<Match> weighed) {
    if (need.urgent()) {
      weighed.stream()
          .filter(match -> !match.waits() && rules.emergency().contains(match.kind()))
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

  private void fill(List<Match> weighed, boolean waiting, int most) {
    if (placed.size() >= most) {
      return;
    }
    Map<String, Deque<Match>> offers =
        queues(weighed, match -> match.waits() == waiting && !match.isTie(), most);
    Map<String, Deque<Match>> own =
        queues(weighed, match -> match.waits() == waiting && match.isTie(), most);
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

  /** Of each kind of help the best, as many as can be placed at most. */
  private Map<String, Deque<Match>> queues(List<Match> weighed, Predicate<Match> which, int most) {
    Map<String, PriorityQueue<Match>> worstFirst = new LinkedHashMap<>();
    for (Match match : weighed) {
      if (which.test(match) && placed.stream().noneMatch(each -> each.id().equals(match.id()))) {
        PriorityQueue<Match> kept =
            worstFirst.computeIfAbsent(match.kind(), none -> new PriorityQueue<>(BEST.reversed()));
        if (kept.size() < most) {
          kept.add(match);
        } else if (BEST.compare(match, kept.peek()) < 0) {
          kept.poll();
          kept.add(match);
        }
      }
    }
    Map<String, Deque<Match>> queues = new LinkedHashMap<>();
    worstFirst.forEach(
        (kind, kept) -> queues.put(kind, new ArrayDeque<>(kept.stream().sorted(BEST).toList())));
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
    return more > 0 || more == 0 && ALIKE.compare(one, other) < 0;
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
