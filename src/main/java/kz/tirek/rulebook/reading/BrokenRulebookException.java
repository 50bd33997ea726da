package kz.tirek.rulebook.reading;

import java.util.List;
import kz.tirek.rulebook.yaml.Flaw;

/** A rulebook that cannot be used; the service does not start with one. */
public final class BrokenRulebookException extends RuntimeException {

  private final List<Flaw> flaws;

  public BrokenRulebookException(List<Flaw> flaws) {
    super("the rulebook is broken:" + lines(flaws));
    this.flaws = List.copyOf(flaws);
  }

  /** Everything that is wrong, at least one. */
  public List<Flaw> flaws() {
    return flaws;
  }

  private static String lines(List<Flaw> flaws) {
    StringBuilder text = new StringBuilder();
    flaws.forEach(flaw -> text.append("\n  ").append(flaw));
    return text.toString();
  }
}
