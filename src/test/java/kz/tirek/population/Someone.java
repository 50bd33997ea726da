package kz.tirek.population;

import java.time.LocalDate;

/**
 * A made-up person in a household.
 *
 * @param relation to the head
 * @param born the day, which need not be recorded
 * @param birthDate as it is recorded: a day, a year, or null
 * @param script the letters in which the name is recorded
 * @param fromRussian whether Latin letters are put over from the Russian spelling, not the Kazakh
 * @param iin null, or a number that nobody has
 * @param phone null, or a number that nobody has
 */
public record Someone(
    String ref,
    String relation,
    FullName name,
    LocalDate born,
    String birthDate,
    Script script,
    boolean fromRussian,
    String iin,
    String phone) {

  public boolean female() {
    return name.female();
  }

  int age() {
    return born.until(Population.TODAY).getYears();
  }

  /** A part of the name as it is recorded; null for none. */
  public String written(Word word) {
    return word == null ? null : script.write(word, fromRussian);
  }

  @Override
  public String toString() {
    return "Someone[ref=" + ref + "]";
  }
}
