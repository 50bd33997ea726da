package kz.tirek.rulebook.language;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.With;

/** A small vocabulary with a fact of every type, for the tests of the language itself. */
public final class Village {

  private Village() {}

  public enum Kind {
    NONE,
    TEMPORARY,
    PERMANENT
  }

  public enum Paper {
    IDENTITY_CARD,
    BIRTH_CERTIFICATE,
    PENSION_CARD
  }

  public record Registration(Kind kind, Kind before, DayRange since, LocalDate until) {}

  public record Income(String source, Long monthly, Boolean formal, DayRange from) {}

  public record Person(
      Range age,
      Integer visits,
      Boolean pregnant,
      DayRange born,
      String language,
      Registration registration,
      Known<Paper> papers,
      Known<Income> incomes) {}

  public record Household(
      String district,
      String origin,
      Long rent,
      Range monthsInCity,
      Boolean stove,
      Boolean damp,
      LocalDate arrived,
      Known<Person> members,
      Known<Long> debts) {}

  /** The variables {@code family}, {@code member}, {@code today} and two parameters. */
  public static Language language() {
    Map<String, Class<?>> variables = new LinkedHashMap<>();
    variables.put("family", Household.class);
    variables.put("member", Person.class);
    variables.put("today", LocalDate.class);
    return Language.over(variables, Set.of("pm", "months"));
  }

  public static Registration registration(Kind kind) {
    return new Registration(kind, null, null, null);
  }

  /** Somebody of whom nothing is recorded. */
  public static Person somebody() {
    return new Person(null, null, null, null, null, null, null, null);
  }

  public static Person aged(long age) {
    return With.set(somebody(), "age", age);
  }

  /** A household of which nothing is recorded. */
  public static Household household() {
    return new Household(null, null, null, null, null, null, null, null, null);
  }

  public static Income earning(Long monthly) {
    return new Income(null, monthly, null, null);
  }
}
