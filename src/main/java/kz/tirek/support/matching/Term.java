package kz.tirek.support.matching;

import java.util.List;

/**
 * One thing that help is ranked by.
 *
 * @param value from 0 to 100, the best
 * @param weight how many points it is worth at most
 * @param points what it is worth here
 * @param key of the text that says why, below {@code match.}
 * @param arguments of that text
 */
public record Term(
    TermName name, int value, int weight, int points, String key, List<Object> arguments) {

  static Term of(TermName name, int value, int weight, String key, Object... arguments) {
    int bounded = Math.max(0, Math.min(100, value));
    return new Term(
        name, bounded, weight, weight * bounded / 100, name.code() + "." + key, List.of(arguments));
  }

  @Override
  public String toString() {
    return name + " " + points + " of " + weight;
  }
}
