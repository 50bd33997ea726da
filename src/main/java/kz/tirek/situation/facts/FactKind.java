package kz.tirek.situation.facts;

import java.util.Arrays;
import java.util.List;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.shared.problem.FieldError;

/**
 * A kind of facts that is recorded one by one: whose they are, how many can be so at once, what of
 * them is restricted, and what cannot be so beside others.
 *
 * @param <T> the value of such a fact
 */
public final class FactKind<T extends Knowable> {

  /** Whose facts of a kind are. */
  public enum Whose {
    /** Each is the family's, or a member's whom the fact names. */
    FAMILY,
    /** Each is the member's under whom it stands. */
    MEMBER
  }

  /** Finds what cannot be so. */
  @FunctionalInterface
  public interface Check<T extends Knowable> {

    /**
     * What cannot be so.
     *
     * @param at the JSON pointer of the value
     */
    List<FieldError> errors(String at, T fact, Beside<T> beside);
  }

  private final Area area;
  private final Class<T> type;
  private final Whose whose;
  private final boolean many;
  private final Restricted<T> restricted;
  private final Check<T> check;

  FactKind(
      Area area,
      Class<T> type,
      Whose whose,
      boolean many,
      Restricted<T> restricted,
      Check<T> check) {
    this.area = area;
    this.type = type;
    this.whose = whose;
    this.many = many;
    this.restricted = restricted;
    this.check = check;
  }

  /** A list of such facts can be so at once. */
  static <T extends Knowable> FactKind<T> list(
      Area area, Class<T> type, Whose whose, Check<T> check) {
    return new FactKind<>(area, type, whose, true, Restricted.nothing(), check);
  }

  /** One such fact can be so at a time. */
  static <T extends Knowable> FactKind<T> one(
      Area area, Class<T> type, Whose whose, Check<T> check) {
    return new FactKind<>(area, type, whose, false, Restricted.nothing(), check);
  }

  FactKind<T> restricted(Restricted<T> restriction) {
    return new FactKind<>(area, type, whose, many, restriction, check);
  }

  public Area area() {
    return area;
  }

  public Class<T> type() {
    return type;
  }

  public boolean ofMember() {
    return whose == Whose.MEMBER;
  }

  /** Whether several can be so at once. */
  public boolean many() {
    return many;
  }

  public Restricted<T> restricted() {
    return restricted;
  }

  /** Whether such a fact says until when it holds. An event happened, and does not end. */
  public boolean ends() {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(each -> each.getName().equals("until"));
  }

  List<FieldError> errors(String at, T fact, Beside<T> beside) {
    return check.errors(at, fact, beside);
  }
}
