package kz.tirek.rulebook.version;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.KnownCodes;

/** The codes of the rulebook that judges today. */
@Singleton
class CodesInForce implements KnownCodes {

  private final Rulebooks rulebooks;
  private volatile Codes last;

  @Inject
  CodesInForce(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Override
  public Set<String> benefits() {
    return codes().benefits;
  }

  @Override
  public Set<String> services() {
    return codes().services;
  }

  @Override
  public Set<String> steps() {
    return codes().rulebook.steps();
  }

  @Override
  public Set<String> helpKinds() {
    return codes().helpKinds;
  }

  @Override
  public Set<String> barriers() {
    return codes().barriers;
  }

  private Codes codes() {
    Rulebook rulebook = rulebooks.inForce();
    Codes codes = last;
    if (codes == null || codes.rulebook != rulebook) {
      codes = Codes.of(rulebook);
      last = codes;
    }
    return codes;
  }

  /** The codes of one rulebook. */
  record Codes(
      Rulebook rulebook,
      Set<String> benefits,
      Set<String> services,
      Set<String> barriers,
      Set<String> helpKinds) {

    static Codes of(Rulebook rulebook) {
      Set<String> benefits =
          rulebook.benefits().stream().map(Benefit::code).collect(Collectors.toUnmodifiableSet());
      Set<String> services =
          Stream.of(
                  benefits.stream(),
                  rulebook.benefits().stream().map(Benefit::service),
                  rulebook.services().keySet().stream())
              .flatMap(each -> each)
              .collect(Collectors.toUnmodifiableSet());
      Set<String> barriers =
          rulebook.barriers().stream()
              .map(BarrierRule::code)
              .collect(Collectors.toUnmodifiableSet());
      return new Codes(rulebook, benefits, services, barriers, rulebook.helpKinds());
    }
  }
}
