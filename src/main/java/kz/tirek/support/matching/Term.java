package kz.tirek.support.matching;

import java.util.List;

/**
 * One thing that help is ranked by.
 *
 * @param value from 0 to 100, the best
 * @param weight how many points it is worth at most
 * @param points what it is worth here
 * @param why the name of the text that says why, among those of the term
 * @param arguments of that text
 */
public record Term(
    TermName name, int value, int weight, int points, String why, List<Object> arguments) {

  /** The key of the text that says why, below {@code match.}. */
  public String key() {
    return name.code() + "." + why;
  }

  static Term of(TermName name, int value, int weight, String why, Object... arguments) {
    int bounded = Math.max(0, Math.min(100, value));
    return new Term(name, bounded, weight, weight * bounded / 100, why, List.of(arguments));
  }

  @Override
  public String toString() {
    return name + " " + points + " of " + weight;
  }
}
