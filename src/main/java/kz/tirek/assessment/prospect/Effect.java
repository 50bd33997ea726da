package kz.tirek.assessment.prospect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A measure that was begun and takes effect.
 *
 * @param begun days after the day of the plan on which it is begun
 * @param day days after the day of the plan on which it takes effect
 * @param monthly tenge a month that come in with it, of the benefit that it asks for; null where it
 *     asks for none or the amount is not known
 */
public record Effect(Measure measure, int begun, int day, Long monthly) {

  /** In the order in which they take effect; of one day, as the rulebook has them. */
  public static final Comparator<Effect> IN_ORDER =
      Comparator.comparingInt(Effect::day).thenComparingInt(effect -> effect.measure().number());

  /** Those of measures that somebody is touched by, in their order. */
  static List<Effect> of(List<Effect> effects, Predicate<Measure> touches) {
    List<Effect> relevant = new ArrayList<>(effects.size());
    for (Effect effect : effects) {
      if (touches.test(effect.measure)) {
        relevant.add(effect);
      }
    }
    return relevant;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Effect effect
            && effect.measure.number() == measure.number()
            && effect.begun == begun
            && effect.day == day
            && Objects.equals(effect.monthly, monthly);
  }

  /** Lists of effects are looked up very often, and small numbers must not fall together. */
  @Override
  public int hashCode() {
    int hash = (measure.number() * 0x9E3779B9 + begun) * 0x85EBCA6B + day;
    return hash ^ hash >>> 15;
  }
}
