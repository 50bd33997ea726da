package kz.tirek.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** What the benchmark takes for the shipped rules in plain Java is what they say. */
class JudgeShippedTest {

  @Test
  void the_rules_in_plain_java_answer_as_those_of_the_rulebook() {
    assertDoesNotThrow(() -> JudgeShipped.check());
  }
}
