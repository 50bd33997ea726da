package kz.tirek.population;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Things of which the first are frequent and the last are rare, in a long tail: the share of the
 * one at rank r is as 1 / (r + flat) ^ steep (Zipf and Mandelbrot).
 */
final class Ranked<T> {

  private final List<T> things;
  private final double[] upTo;

  Ranked(List<T> things, double flat, double steep) {
    this.things = List.copyOf(things);
    upTo = new double[things.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += Math.pow(rank + 1 + flat, -steep);
      upTo[rank] = sum;
    }
  }

  T one(Random random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return things.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
  }

  int size() {
    return upTo.length;
  }
}
