package kz.tirek.rulebook.condition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.known.Truth;

/** A compiled condition: immutable, shared by all threads, each with {@link Facts} of its own. */
public final class Condition {

  private final String source;
  private final Evaluator.Test test;
  private final Reads reads;
  private final String[] variables;

  public Condition(String source, Evaluator.Test test, Reads reads, String[] variables) {
    this.source = source;
    this.test = test;
    this.reads = reads;
    this.variables = variables;
  }

  /**
   * What a condition or amount may read at all.
   *
   * @param facts paths such as {@code member.registration.kind}, {@code family.incomes[].monthly};
   *     {@code family.incomes} stands for the list's length and completeness
   * @param parameters codes
   * @param today whether it depends on the day
   * @param texts for facts that are free texts, such as codes, what they are compared with
   */
  public record Reads(
      Set<String> facts, Set<String> parameters, boolean today, Map<String, Set<String>> texts) {

    public Reads {
      facts = Collections.unmodifiableSet(new LinkedHashSet<>(facts));
      parameters = Collections.unmodifiableSet(new LinkedHashSet<>(parameters));
      texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }
  }

  /** Yes, no, or unknown when the facts admit both. */
  public Truth test(Facts facts) {
    return test.test(facts);
  }

  /** Why {@link #test} answers as it does for these facts; slower than the test itself. */
  public Explanation explain(Facts facts) {
    boolean unknown = test.test(facts) == Truth.UNKNOWN;
    Trace trace = new Trace(unknown, variables);
    test.explain(facts, trace);
    return unknown
        ? new Explanation(List.of(), trace.reads())
        : new Explanation(trace.reads(), List.of());
  }

  /**
   * What keeps the answer from becoming what is wanted: as long as all of these stay as they are,
   * recorded or not, it does not become so. Nothing of it where the answer is so already, and no
   * parameter, because those do not change.
   */
  public List<Explanation.Read> keepsFrom(Goal goal, Facts facts) {
    if (goal.reached(test.test(facts))) {
      return List.of();
    }
    Trace trace = Trace.ofAll(variables);
    test.keepsFrom(goal, facts, trace);
    return trace.reads().stream()
        .filter(read -> read.kind() == Kind.FACT || read.kind() == Kind.LIST)
        .toList();
  }

  /**
   * Whether a fact is missing that would decide the answer, not an amount of the rulebook alone:
   * what {@link #explain} would tell, without telling which. False when the answer is decided.
   */
  public boolean lacksFacts(Facts facts) {
    if (test.test(facts) != Truth.UNKNOWN) {
      return false;
    }
    Trace trace = Trace.ofKinds(variables);
    test.explain(facts, trace);
    return trace.lacksFacts();
  }

  public Reads reads() {
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
