package kz.tirek.shared.text;

import java.util.Optional;

/** What the rulebook that judges today calls things, for those who know its codes alone. */
public interface RuleNames {

  /** Empty where it has no such barrier. */
  Optional<Text> barrier(String code);

  /** Empty where it has no such benefit. */
  Optional<Text> benefit(String code);

  /** Empty where it has no such kind of help. */
  Optional<Text> help(String code);
}
