package kz.tirek.rulebook.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.condition.Explanation.Read;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** Collects what one evaluation read: either what decided it or what is missing. */
final class Trace {

  /** Whether what is missing is collected, not what decided. */
  final boolean missing;

  /** The path of the value in each slot of {@link Facts}. */
  final String[] paths;

  /** Null when it is enough to know whether facts are missing at all. */
  private final Map<String, Read> reads;

  /** Whether all that is read is collected, recorded or not. */
  final boolean all;

  private boolean lacksFacts;

  Trace(boolean missing, String[] variables) {
    this(missing, false, variables, new LinkedHashMap<>());
  }

  private Trace(boolean missing, boolean all, String[] variables, Map<String, Read> reads) {
    this.missing = missing;
    this.all = all;
    this.reads = reads;
    this.paths = new String[variables.length + Facts.LOOPS];
    System.arraycopy(variables, 0, paths, 0, variables.length);
  }

  /** A trace of what is missing that tells only whether facts are, and makes no paths. */
  static Trace ofKinds(String[] variables) {
    return new Trace(true, false, variables, null);
  }

  /** A trace of all that is read. */
  static Trace ofAll(String[] variables) {
    return new Trace(false, true, variables, new LinkedHashMap<>());
  }

  /** Such a trace, from the place where this one stands. */
  Trace ofKinds() {
    Trace kinds = new Trace(true, false, new String[paths.length - Facts.LOOPS], null);
    System.arraycopy(paths, 0, kinds.paths, 0, paths.length);
    return kinds;
  }

  boolean lacksFacts() {
    return lacksFacts;
  }

  /** The path of an item in a list. */
  String item(String list, int place) {
    return reads == null ? list : list + "[" + place + "]";
  }

  /** The path of a fact below the variable or item in a slot; null for an item not known. */
  String below(int slot, String suffix) {
    return paths[slot] == null || reads == null ? paths[slot] : paths[slot] + suffix;
  }

  /** Goes on into a test, if it is of the kind looked for: unknown ones miss, others decide. */
  void follow(Evaluator.Test test, Facts facts) {
    if (all || missing == (test.test(facts) == Truth.UNKNOWN)) {
      test.explain(facts, this);
    }
  }

  /**
   * Whether a part is told of what is made of parts: one that answers as the whole does. In a trace
   * of all, and where the whole is unknown, each part may come to decide.
   */
  boolean follows(Truth part, Truth whole) {
    return part == whole || all && whole == Truth.UNKNOWN;
  }

  /** Notes one thing read; nothing of an item that is not known itself, whose path is null. */
  void read(Kind kind, String path, Object value) {
    boolean exact = value != null && isExact(value);
    if (path != null && (all || (missing ? !exact : value != null))) {
      if (reads == null) {
        lacksFacts |= kind == Kind.FACT || kind == Kind.LIST;
        return;
      }
      Kind seen = path.equals(Facts.TODAY) ? Kind.TODAY : kind;
      reads.putIfAbsent(kind == Kind.LIST ? path + "[]" : path, new Read(seen, path, value));
    }
  }

  private static boolean isExact(Object value) {
    if (value instanceof Range number) {
      return number.exact();
    }
    return !(value instanceof DayRange day) || day.exact();
  }

  List<Read> reads() {
    return new ArrayList<>(reads.values());
  }
}
