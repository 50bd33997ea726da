package kz.tirek.rulebook.version;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.shared.text.RuleNames;
import kz.tirek.shared.text.Text;

/** What the rulebook in force calls barriers, benefits and kinds of help. */
@Singleton
class NamesInForce implements RuleNames {

  private final Rulebooks rulebooks;

  @Inject
  NamesInForce(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Override
  public Optional<Text> barrier(String code) {
    return rulebooks.inForce().barriers().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(BarrierRule::title);
  }

  @Override
  public Optional<Text> benefit(String code) {
    return rulebooks.inForce().benefits().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(Benefit::title);
  }

  @Override
  public Optional<Text> help(String code) {
    return Optional.ofNullable(rulebooks.inForce().helpNames().get(code));
  }
}
