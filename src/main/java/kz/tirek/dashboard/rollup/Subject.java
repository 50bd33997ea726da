package kz.tirek.dashboard.rollup;

/** What is counted. */
public enum Subject {
  BARRIER,
  BENEFIT
}
