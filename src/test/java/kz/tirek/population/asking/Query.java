package kz.tirek.population.asking;

import kz.tirek.population.Someone;

/**
 * Somebody sought.
 *
 * @param name what is typed
 * @param birthDate a day or a year; null where nobody said
 * @param place of the family in the population
 * @param member place of the person in the family
 */
public record Query(
    Kind kind,
    String name,
    String birthDate,
    boolean withPatronymic,
    boolean initialOnly,
    int place,
    int member,
    Someone sought) {

  @Override
  public String toString() {
    return "Query[kind=" + kind + ", place=" + place + ", member=" + member + "]";
  }
}
