package kz.tirek.support.fitting;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.language.SyntaxException;

/**
 * Conditions of offers in the language of one rulebook, each compiled once; shared by threads. Many
 * offers have the same condition.
 */
public final class Compiled {

  /** Of how many conditions this is remembered. */
  private static final int MOST = 5_000;

  private final Rulebook rulebook;
  private final Map<String, Optional<Condition>> conditions = new ConcurrentHashMap<>();

  public Compiled(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** Empty where the condition cannot be read by this rulebook: nobody knows whom it means. */
  Optional<Condition> of(String when) {
    Optional<Condition> known = conditions.get(when);
    if (known == null) {
      known = compile(when);
      if (conditions.size() >= MOST) {
        conditions.clear();
      }
      conditions.put(when, known);
    }
    return known;
  }

  private Optional<Condition> compile(String when) {
    try {
      return Optional.of(rulebook.language().compile(when));
    } catch (SyntaxException otherWords) {
      return Optional.empty();
    }
  }
}
