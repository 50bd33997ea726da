package kz.tirek.access.matrix;

/** What a case can be, in the order of the columns. */
enum State {
  OPEN,
  CLOSED,
  RESTRICTED,
  SHUT;

  boolean isRestricted() {
    return this == RESTRICTED || this == SHUT;
  }
}
