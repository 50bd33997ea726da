package kz.tirek.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.language.Explanation.Kind;
import kz.tirek.rulebook.language.Explanation.Read;
import kz.tirek.rulebook.vocabulary.Range;

/** Collects what one evaluation read: either what decided it or what is missing. */
final class Trace {

  /** Whether what is missing is collected, not what decided. */
  final boolean missing;

  /** The path of the value in each slot of {@link Facts}. */
  final String[] paths;

  private final Map<String, Read> reads = new LinkedHashMap<>();

  Trace(boolean missing, String[] variables) {
    this.missing = missing;
    this.paths = new String[variables.length + Facts.LOOPS];
    System.arraycopy(variables, 0, paths, 0, variables.length);
  }

  /** Goes on into a test, if it is of the kind looked for: unknown ones miss, others decide. */
  void follow(Evaluator.Test test, Facts facts) {
    if (missing == (test.test(facts) == Truth.UNKNOWN)) {
      test.explain(facts, this);
    }
  }

  /** Notes one thing read; nothing of an item that is not known itself, whose path is null. */
  void read(Kind kind, String path, Object value) {
    boolean exact = value != null && !(value instanceof Range range && !range.exact());
    if (path != null && (missing ? !exact : value != null)) {
      Kind seen = path.equals(Language.TODAY) ? Kind.TODAY : kind;
      reads.putIfAbsent(kind == Kind.LIST ? path + "[]" : path, new Read(seen, path, value));
    }
  }

  List<Read> reads() {
    return new ArrayList<>(reads.values());
  }
}
