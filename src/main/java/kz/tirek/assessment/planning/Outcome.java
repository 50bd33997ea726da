package kz.tirek.assessment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Gain;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Prospect;

/**
 * The best set of measures that was found, and what comes of it.
 *
 * @param effects in the order in which they take effect
 * @param exact whether no set is better; false where there were too many to look at them all
 * @param prospects those that some measure may change
 * @param without for each measure of the set, how the others would run without it
 */
public record Outcome(
    List<Effect> effects,
    boolean exact,
    Weight weight,
    List<Prospect> prospects,
    Map<Measure, List<Effect>> without) {

  public Outcome {
    effects = List.copyOf(effects);
    prospects = List.copyOf(prospects);
    without = Map.copyOf(without);
  }

  static Outcome of(Courses courses, List<Measure> taken, boolean exact, List<Prospect> prospects) {
    List<Effect> effects = courses.of(taken).effects();
    Map<Measure, List<Effect>> without = new HashMap<>();
    for (Measure measure : taken) {
      List<Measure> others = new ArrayList<>(taken);
      others.remove(measure);
      without.put(measure, courses.of(others).effects());
    }
    return new Outcome(effects, exact, Weight.of(taken, prospects, effects), prospects, without);
  }

  /** What comes of a benefit with the whole set. */
  public Gain after(Prospect prospect) {
    return prospect.gain(effects);
  }

  /** What comes of it when nothing is done. */
  public Gain before(Prospect prospect) {
    return prospect.gain(List.of());
  }

  /** What comes of it when this one measure is left out. */
  public Gain without(Measure measure, Prospect prospect) {
    return prospect.gain(without.get(measure));
  }
}
