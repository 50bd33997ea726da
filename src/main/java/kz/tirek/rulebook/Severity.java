package kz.tirek.rulebook;

/** How heavily a barrier lies on a family, lightest first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH
}
