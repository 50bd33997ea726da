package kz.tirek.assessment.planning;

import java.util.Comparator;
import java.util.List;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Gain;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Prospect;

/**
 * How good a set of measures is, the greater the better: the most tenge a month at the horizon; the
 * most benefits open then; the most within reach, which the family must ask about; the most that
 * come within reach later. Then the fewest days, visits, papers and steps.
 *
 * @param days until each of those benefits is there, added up over the benefits
 */
public record Weight(
    long tenge, int open, int withinReach, int later, long days, int visits, int papers, int steps)
    implements Comparable<Weight> {

  static final Weight NONE = new Weight(0, 0, 0, 0, 0, 0, 0, 0);

  private static final Comparator<Weight> BETTER_LAST =
      Comparator.comparingLong(Weight::tenge)
          .thenComparingInt(Weight::open)
          .thenComparingInt(Weight::withinReach)
          .thenComparingInt(Weight::later)
          .thenComparing(Comparator.comparingLong(Weight::days).reversed())
          .thenComparing(Comparator.comparingInt(Weight::visits).reversed())
          .thenComparing(Comparator.comparingInt(Weight::papers).reversed())
          .thenComparing(Comparator.comparingInt(Weight::steps).reversed());

  /** Of a set of measures, by what comes of benefits. */
  static Weight of(List<Measure> taken, List<Prospect> prospects, List<Effect> effects) {
    Weight weight = NONE;
    for (Measure measure : taken) {
      weight = weight.and(measure);
    }
    for (Prospect prospect : prospects) {
      weight = weight.and(prospect.gain(effects));
    }
    return weight;
  }

  Weight and(Gain gain) {
    int level = gain.level().ordinal();
    return new Weight(
        tenge + gain.tenge(),
        open + (level >= Level.OPEN.ordinal() ? 1 : 0),
        withinReach + (level >= Level.WITHIN_REACH.ordinal() ? 1 : 0),
        later + (level >= Level.LATER.ordinal() ? 1 : 0),
        days + gain.day(),
        visits,
        papers,
        steps);
  }

  /** The same with other things coming of one benefit. */
  Weight instead(Gain gain, Gain other) {
    Weight less = NONE.and(gain);
    Weight more = and(other);
    return new Weight(
        more.tenge - less.tenge,
        more.open - less.open,
        more.withinReach - less.withinReach,
        more.later - less.later,
        more.days - less.days,
        visits,
        papers,
        steps);
  }

  Weight and(Measure measure) {
    return new Weight(
        tenge,
        open,
        withinReach,
        later,
        days,
        visits + measure.step().visits(),
        papers + measure.step().papers().size(),
        steps + 1);
  }

  @Override
  public int compareTo(Weight other) {
    return BETTER_LAST.compare(this, other);
  }
}
