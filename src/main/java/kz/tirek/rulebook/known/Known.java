package kz.tirek.rulebook.known;

import java.util.List;

/**
 * A list as far as it is known: incomes, debts, papers, members. A list that is not complete may
 * hold any number of further items of which nothing is known; counts, sums and "all" over it are
 * then unknown unless already decided.
 *
 * <p>A component of this type that is null means the same as {@link #unknown()}: nothing is known.
 *
 * @param items what is known, in the order recorded; null reads as empty
 * @param complete whether there is nothing else; a complete list without items means "none"
 */
public record Known<T>(List<T> items, boolean complete) {

  /**
   * @throws NullPointerException when an item is null: an item of which nothing is known is a
   *     record whose components are null
   */
  public Known {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** These and nothing else. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Known<T> all(T... items) {
    return new Known<>(List.of(items), true);
  }

  /** These, and perhaps others. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Known<T> atLeast(T... items) {
    return new Known<>(List.of(items), false);
  }

  /** Recorded as having none. */
  public static <T> Known<T> none() {
    return new Known<>(List.of(), true);
  }

  /** Nobody asked. */
  public static <T> Known<T> unknown() {
    return new Known<>(List.of(), false);
  }

  /** Without the items, which may be personal. */
  @Override
  public String toString() {
    return items.size() + (complete ? " items" : " items or more");
  }
}
