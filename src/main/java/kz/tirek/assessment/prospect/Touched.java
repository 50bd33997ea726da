package kz.tirek.assessment.prospect;

import java.util.BitSet;
import java.util.function.Predicate;

/** Which measures may change something, found out once for each. */
final class Touched {

  private final BitSet asked = new BitSet();
  private final BitSet touching = new BitSet();

  boolean by(Measure measure, Predicate<Measure> touches) {
    int number = measure.number();
    if (!asked.get(number)) {
      asked.set(number);
      touching.set(number, touches.test(measure));
    }
    return touching.get(number);
  }
}
