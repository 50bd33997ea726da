package kz.tirek.assessment.prospect;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.condition.Condition;

/**
 * The days on which what some rules say may turn, so that nothing is asked on the others. Where
 * rules read the day itself, each answer says how long it holds ({@link Scene#steady}); where they
 * count the days in the city, every day is asked.
 */
final class Days {

  private final Scene scene;

  /** Up to the horizon, when facts change by themselves or other rules come into force. */
  private final BitSet turns = new BitSet();

  /** The same of the months after the horizon, at whose end it may be otherwise. */
  private final BitSet months = new BitSet();

  private final Collection<Integer> ofRules;
  private boolean daily;
  private boolean counted;

  /**
   * @param rules what they may read
   * @param spots where they read it
   * @param ofRules the days on which rules come into force, or cease to be
   */
  Days(Scene scene, List<Condition.Reads> rules, Set<Spot> spots, Collection<Integer> ofRules) {
    this.scene = scene;
    this.ofRules = ofRules;
    daily = rules.stream().anyMatch(Scene::daily);
    counted = rules.stream().anyMatch(Scene::countsDays);
    spots.stream()
        .map(Spot::whose)
        .distinct()
        .forEach(
            whose -> {
              turns.or(scene.changes(whose));
              months.or(scene.laterChanges(whose));
            });
    for (int day : ofRules) {
      if (day > 0 && day <= scene.horizon()) {
        turns.set(day);
      }
      int month = 1;
      while (month <= Scene.MONTHS && scene.later(month) < day) {
        month++;
      }
      if (day > scene.horizon() && month <= Scene.MONTHS) {
        months.set(month);
      }
    }
  }

  /** Those days too on which other rules may turn; null for none. */
  Days with(Days other) {
    if (other != null) {
      turns.or(other.turns);
      months.or(other.months);
      daily |= other.daily;
      counted |= other.counted;
    }
    return this;
  }

  /** What these rules are weighed by on a day: as on any like it, unless they count the days. */
  Weighing at(int day, int member, List<Effect> effects) {
    return counted ? scene.at(day, member, effects) : scene.likeAt(day, member, effects);
  }

  /** The day after one on which an answer that was just given may turn; the greatest if none. */
  private int next(int day, List<Effect> effects) {
    int turn = turns.nextSetBit(day + 1);
    int next = turn < 0 ? Integer.MAX_VALUE : turn;
    for (Effect effect : effects) {
      if (effect.day() > day) {
        next = Math.min(next, effect.day());
      }
    }
    return holding(day, next);
  }

  /** The same where facts and rules change on a day that is known. */
  private int holding(int day, int next) {
    if (counted) {
      return day + 1;
    }
    int steady = daily ? Math.max(day, scene.steady()) : Integer.MAX_VALUE;
    return steady == Integer.MAX_VALUE ? next : Math.min(next, steady + 1);
  }

  /**
   * The first day from which on it is not worse than a level until the horizon.
   *
   * @param level how it stands on a day; on the horizon not worse
   */
  <L extends Comparable<L>> int since(List<Effect> effects, IntFunction<L> level, L wanted) {
    int since = -1;
    int day = 0;
    while (day <= scene.horizon()) {
      scene.watch();
      if (level.apply(day).compareTo(wanted) < 0) {
        since = -1;
      } else if (since < 0) {
        since = day;
      }
      day = next(day, effects);
    }
    return since;
  }

  /**
   * The first day up to the horizon on which something may be so.
   *
   * @param from the day from which on it may be so by what is there on a day
   * @return the greatest number when there is none
   */
  int first(IntUnaryOperator from) {
    int day = 0;
    while (day <= scene.horizon()) {
      scene.watch();
      int ready = from.applyAsInt(day);
      int next = next(day, List.of());
      if (ready < next && ready <= scene.horizon()) {
        return Math.max(day, ready);
      }
      day = next;
    }
    return Integer.MAX_VALUE;
  }

  /** The days up to one on which something is so. */
  BitSet upTo(int last, List<Effect> effects, IntPredicate so) {
    BitSet days = new BitSet();
    int day = 0;
    while (day <= last) {
      scene.watch();
      boolean is = so.test(day);
      int next = Math.min(last + 1, next(day, effects));
      days.set(day, next, is);
      day = next;
    }
    return days;
  }

  /**
   * The first day after the horizon on which something is so, of those in the month at whose end it
   * first is.
   *
   * @return -1 where it is so at the end of no month
   */
  int later(IntPredicate so) {
    int[] found = {-1};
    eachLater(
        day -> {
          found[0] = so.test(day) ? day : -1;
          return found[0] < 0;
        });
    return found[0] < 0 ? -1 : first(found[0], so);
  }

  /** Asks at the end of each month after the horizon at which it may be otherwise, while wanted. */
  void eachLater(IntPredicate asked) {
    int month = daily || counted ? 1 : months.nextSetBit(1);
    while (month > 0 && month <= Scene.MONTHS) {
      int day = scene.later(month);
      scene.watch();
      if (!asked.test(day)) {
        return;
      }
      int next = months.nextSetBit(month + 1);
      if (daily || counted) {
        int turn = holding(day, next < 0 ? Integer.MAX_VALUE : scene.later(next));
        next = month + 1;
        while (next <= Scene.MONTHS && scene.later(next) < turn) {
          next++;
        }
      }
      month = next;
    }
  }

  private int first(int reached, IntPredicate so) {
    int month = 1;
    while (scene.later(month) < reached) {
      month++;
    }
    int day = scene.later(month - 1) + 1;
    TreeSet<Integer> turns = new TreeSet<>(scene.turnsBetween(day, reached));
    turns.addAll(ofRules);
    while (day < reached) {
      scene.watch();
      if (so.test(day)) {
        return day;
      }
      Integer turn = turns.higher(day);
      day = holding(day, turn == null ? reached : turn);
    }
    return reached;
  }
}
