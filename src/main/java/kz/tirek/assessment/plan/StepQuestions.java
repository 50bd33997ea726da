package kz.tirek.assessment.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Question;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.Rulebook;

/** The questions whose answers tell whether a step can be taken. */
final class StepQuestions {

  private final Rulebook rulebook;
  private final Assessment assessment;

  StepQuestions(Rulebook rulebook, Assessment assessment) {
    this.rulebook = rulebook;
    this.assessment = assessment;
  }

  /** In the order in which the assessment asks them; those that it does not ask come after. */
  List<Question> of(List<OpenStep> steps) {
    Map<MissingFact, Set<String>> missing = new LinkedHashMap<>();
    for (OpenStep step : steps) {
      for (MissingFact fact : step.missing()) {
        missing.computeIfAbsent(fact, any -> new LinkedHashSet<>()).addAll(step.benefits());
      }
    }
    List<Question> questions = new ArrayList<>();
    for (Question question : assessment.questions()) {
      if (missing.remove(new MissingFact(question.rule().path(), question.member())) != null) {
        questions.add(question);
      }
    }
    missing.forEach(
        (fact, benefits) -> {
          QuestionRule rule = rulebook.question(fact.path());
          if (rule != null) {
            questions.add(
                new Question(
                    rule,
                    fact.member(),
                    false,
                    null,
                    List.copyOf(benefits),
                    List.of(),
                    List.of(),
                    0));
          }
        });
    return questions;
  }
}
