package kz.tirek.rulebook;

/** Whom a rule is about. */
public enum Subject {
  FAMILY,
  MEMBER
}
