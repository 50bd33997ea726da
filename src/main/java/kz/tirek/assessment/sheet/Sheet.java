package kz.tirek.assessment.sheet;

import java.util.List;

/**
 * What stands on a family's page, in its language; nothing of it says who the family is.
 *
 * @param language the tag of its language
 * @param rights what the family has a right to
 * @param steps what to do first
 * @param ask what is worth asking an office about, because its own rules are not clear
 * @param reminders what is good to know for everybody
 */
public record Sheet(
    String language,
    String day,
    List<Right> rights,
    List<Todo> steps,
    List<Asked> ask,
    List<String> reminders) {

  /**
   * A benefit that is open.
   *
   * @param worth empty where it is not money, or nobody knows how much
   * @param say what to say at the counter; empty where nothing is to be said
   * @param papers empty where none are known to be asked for
   */
  public record Right(String title, String worth, String office, String say, String papers) {}

  /**
   * A step.
   *
   * @param office where one goes with it; empty where the rulebook names none
   * @param papers empty where none are known to be asked for
   */
  public record Todo(String title, String office, String papers) {}

  /** A benefit about which an office is asked. */
  public record Asked(String title, String office) {

    /** Some of a family may have a right to what an office is asked about for others. */
    boolean isAbout(Right right) {
      return title.equals(right.title());
    }
  }

  public Sheet {
    rights = List.copyOf(rights);
    steps = List.copyOf(steps);
    ask = List.copyOf(ask);
    reminders = List.copyOf(reminders);
  }

  @Override
  public String toString() {
    return "Sheet[...]";
  }
}
