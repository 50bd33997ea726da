package kz.tirek.rulebook.condition;

import kz.tirek.rulebook.known.Range;

/**
 * A compiled whole number: an amount in tenge, a number of months; immutable, shared by threads.
 */
public final class Amount {

  private final String source;
  private final Figures.Figure figure;
  private final Condition.Reads reads;
  private final String[] variables;

  public Amount(String source, Figures.Figure figure, Condition.Reads reads, String[] variables) {
    this.source = source;
    this.figure = figure;
    this.reads = reads;
    this.variables = variables;
  }

  /** The bounds between which the number lies; {@link Range#UNKNOWN} when it may be anything. */
  public Range compute(Facts facts) {
    figure.compute(facts);
    return new Range(facts.low, facts.high);
  }

  /** What was read: what is recorded of it is deciding, what is not exact is missing. */
  public Explanation explain(Facts facts) {
    Trace recorded = new Trace(false, variables);
    figure.explain(facts, recorded);
    Trace missing = new Trace(true, variables);
    if (!compute(facts).exact()) {
      figure.explain(facts, missing);
    }
    return new Explanation(recorded.reads(), missing.reads());
  }

  public Condition.Reads reads() {
    return reads;
  }

  public String source() {
    return source;
  }

  @Override
  public String toString() {
    return source;
  }
}
