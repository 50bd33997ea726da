package kz.tirek.shared.secret;

/**
 * Rows of a table of which something is locked with a key. Every package with such a table has one,
 * so that all of it is moved to another key; a test finds who forgot.
 */
public interface LockedRows {

  /** The table, and the column that is locked, as {@code identifier.secret}. */
  String column();

  /**
   * Moves rows that stand under older keys to the present ones, in the present transaction, which
   * reaches every case. Rows that somebody else holds at the moment are left for later.
   *
   * @param secrets whether what is locked is moved; otherwise fingerprints alone
   * @param prints whether fingerprints are moved
   * @param most rows at once
   * @return how many rows were moved
   */
  int move(boolean secrets, boolean prints, int most);

  /** How many rows stand under older keys, counted up to this many. */
  long left(int most);
}
