package kz.tirek.support.matching;

import kz.tirek.rulebook.matching.Centre;

/** How far apart places are. */
final class Ways {

  /** Of the earth, in metres. */
  private static final double RADIUS = 6_371_000;

  private Ways() {}

  /** As the crow flies, in metres. */
  static double metres(Centre from, Centre to) {
    double between = Math.toRadians(to.latitude() - from.latitude());
    double aside = Math.toRadians(to.longitude() - from.longitude());
    double square =
        Math.pow(Math.sin(between / 2), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(aside / 2), 2);
    return 2 * RADIUS * Math.asin(Math.sqrt(square));
  }
}
