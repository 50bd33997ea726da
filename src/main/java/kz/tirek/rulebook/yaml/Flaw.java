package kz.tirek.rulebook.yaml;

/**
 * What is wrong with a rulebook, and where.
 *
 * @param file such as {@code kz/benefits.yaml}
 * @param line from 1
 * @param column from 1
 * @param message for the person who writes rules, in English
 */
public record Flaw(String file, int line, int column, String message) {

  /** Whoever mends so many asks again. */
  public static final int MOST = 1_000;

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + " " + message;
  }
}
