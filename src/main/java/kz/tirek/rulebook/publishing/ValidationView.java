package kz.tirek.rulebook.publishing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.rulebook.testing.TestFailure;
import kz.tirek.rulebook.yaml.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a rulebook can be published. */
@Schema(name = "RulebookValidation", description = "Whether a rulebook can be published.")
public record ValidationView(
    @Schema(description = "Its version.", examples = "kz-2026.5") @NotNull String rulebook,
    @Schema(description = "Whether it can be published: nothing is wrong and every test passes.")
        @NotNull
        boolean valid,
    @Schema(
            description =
                "What is wrong with it, the first "
                    + Flaw.MOST
                    + "; its tests are run only where nothing is.")
        @NotNull
        List<FlawView> flaws,
    @Schema(description = "How many tests were run.") @NotNull int tests,
    @Schema(description = "What its tests expect and its rules do not say.") @NotNull
        List<FailureView> failures) {

  /** Something that is wrong, and where. */
  @Schema(
      name = "RulebookFlaw",
      description = "Something that is wrong with a rulebook, and where.")
  public record FlawView(
      @Schema(examples = "kz/benefits.yaml") @NotNull String file,
      @Schema(description = "From 1.") @NotNull int line,
      @Schema(description = "From 1.") @NotNull int column,
      @Schema(description = "For the person who writes rules, in English.") @NotNull
          String message) {

    static FlawView of(Flaw flaw) {
      return new FlawView(flaw.file(), flaw.line(), flaw.column(), flaw.message());
    }
  }

  /** What a test expects and the rules do not say. */
  @Schema(
      name = "RuleTestFailure",
      description = "What a test of a rulebook expects and its rules do not say.")
  public record FailureView(
      @Schema(examples = "kz/tests/children.yaml") @NotNull String file,
      @Schema(description = "Where the test begins, from 1.") @NotNull int line,
      @Schema(description = "The name of the test.") @NotNull String test,
      @Schema(description = "The code of a benefit, or 'barriers'.") @NotNull String what,
      @NotNull String expected,
      @NotNull String found) {

    static FailureView of(TestFailure failure) {
      return new FailureView(
          failure.test().file(),
          failure.test().line(),
          failure.test().name(),
          failure.what(),
          failure.expected(),
          failure.found());
    }
  }

  static ValidationView broken(String version, List<Flaw> flaws) {
    return new ValidationView(
        version, false, flaws.stream().map(FlawView::of).toList(), 0, List.of());
  }

  static ValidationView tested(String version, int tests, List<TestFailure> failures) {
    return new ValidationView(
        version,
        failures.isEmpty(),
        List.of(),
        tests,
        failures.stream().map(FailureView::of).toList());
  }
}
