package kz.tirek.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;

/** Collects what is missing for which answers, and orders it by what it decides. */
final class Questions {

  private static final class Waiting {
    final Map<String, Long> tengeOf = new LinkedHashMap<>();
    final Set<String> barriers = new LinkedHashSet<>();
  }

  private final Rulebook rulebook;
  private final Map<MissingFact, Waiting> waiting = new LinkedHashMap<>();

  Questions(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  void barrier(BarrierRule rule, List<MissingFact> missing) {
    missing.forEach(fact -> of(fact).barriers.add(rule.code()));
  }

  void benefit(BenefitFinding finding) {
    long tenge = finding.worth() == null ? 0 : finding.worth().monthlyAtStake();
    Stream.concat(
            finding.who().missing().stream(),
            finding.clauses().stream()
                .flatMap(
                    clause ->
                        Stream.concat(
                            clause.reasons().missing().stream(),
                            clause.ways().stream().flatMap(way -> way.missing().stream()))))
        .distinct()
        .forEach(fact -> of(fact).tengeOf.merge(finding.benefit().code(), tenge, Long::max));
  }

  private Waiting of(MissingFact fact) {
    return waiting.computeIfAbsent(fact, any -> new Waiting());
  }

  List<Question> inOrder() {
    List<Question> questions = new ArrayList<>();
    waiting.forEach(
        (fact, what) ->
            questions.add(
                new Question(
                    rulebook.question(fact.path()),
                    fact.member(),
                    List.copyOf(what.tengeOf.keySet()),
                    List.copyOf(what.barriers),
                    what.tengeOf.values().stream().mapToLong(Long::longValue).sum())));
    questions.sort(
        Comparator.comparingLong(Question::tengeAtStake)
            .thenComparingInt(question -> question.benefits().size())
            .thenComparingInt(question -> question.barriers().size())
            .reversed()
            .thenComparing(question -> question.rule().path()));
    return questions;
  }
}
