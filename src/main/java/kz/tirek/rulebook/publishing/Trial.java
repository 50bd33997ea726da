package kz.tirek.rulebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.testing.RuleTesting;
import kz.tirek.rulebook.testing.TestFailure;
import kz.tirek.rulebook.version.ShippedRulebook;
import kz.tirek.rulebook.yaml.Flaw;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/** Reads rulebooks as they would be used, and runs the tests that they carry. */
@ApplicationScoped
class Trial {

  private final RuleTesting testing;

  @Inject
  Trial(RuleTesting testing) {
    this.testing = testing;
  }

  /**
   * The rulebook in an archive.
   *
   * @throws Problem 422 with everything that is wrong with it
   */
  Pack read(byte[] archive) {
    try {
      SortedMap<String, String> files = Archive.unpack(archive);
      return Pack.read(ShippedRulebook.CITY, files);
    } catch (BrokenRulebookException broken) {
      throw Problem.of(422, "rulebook-broken")
          .at(broken.flaws().stream().map(Trial::error).toArray(FieldError[]::new));
    }
  }

  private static FieldError error(Flaw flaw) {
    return FieldError.inFile(
        flaw.file(), flaw.line(), flaw.column(), "rule-broken", flaw.message());
  }

  ValidationView validate(Pack pack) {
    return ValidationView.tested(pack.rulebook().version(), pack.tests().size(), failures(pack));
  }

  /** What is wrong with a stored rulebook, or what its tests say. */
  ValidationView validate(String version, byte[] archive) {
    try {
      return validate(Pack.read(ShippedRulebook.CITY, Archive.unpack(archive)));
    } catch (BrokenRulebookException broken) {
      return ValidationView.broken(version, broken.flaws());
    }
  }

  /**
   * @throws Problem 422 where the rulebook cannot be used, or one of its tests fails
   */
  void requirePassing(byte[] archive) {
    List<TestFailure> failures = failures(read(archive));
    if (!failures.isEmpty()) {
      throw Problem.of(422, "rule-tests-fail")
          .at(failures.stream().map(Trial::error).toArray(FieldError[]::new));
    }
  }

  private static FieldError error(TestFailure failure) {
    return FieldError.inFile(
        failure.test().file(),
        failure.test().line(),
        1,
        "rule-test-fails",
        failure.test().name(),
        failure.what(),
        failure.expected(),
        failure.found());
  }

  private List<TestFailure> failures(Pack pack) {
    return testing.failures(pack.rulebook(), pack.tests());
  }
}
