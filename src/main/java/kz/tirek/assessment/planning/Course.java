package kz.tirek.assessment.planning;

import java.util.List;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Measure;

/**
 * How a set of measures would run.
 *
 * @param effects of those that are begun, in the order in which they take effect
 * @param waiting those that cannot be begun, or not so that they take effect before the horizon
 */
record Course(List<Effect> effects, List<Measure> waiting) {

  Course {
    effects = List.copyOf(effects);
    waiting = List.copyOf(waiting);
  }
}
