package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Question;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.DeadlineRule;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.known.Truth;

/**
 * Collects what is missing for which answers, and puts it in order: basic facts first, because most
 * others hang on them; then what may be asked now before what hangs on another answer; each by the
 * money, the benefits and the barriers that it decides.
 */
final class Questions {

  private static final class Waiting {
    final Map<String, Long> tengeOf = new LinkedHashMap<>();
    final Set<String> barriers = new LinkedHashSet<>();
    final Set<String> deadlines = new LinkedHashSet<>();
  }

  private record Ranked(Question question, Truth askedWhen) {}

  private final Weighing weighing;
  private final Map<MissingFact, Waiting> waiting = new LinkedHashMap<>();

  Questions(Weighing weighing) {
    this.weighing = weighing;
  }

  void barrier(BarrierRule rule, List<MissingFact> missing) {
    missing.forEach(fact -> of(fact).barriers.add(rule.code()));
  }

  void deadline(DeadlineRule rule, List<MissingFact> missing) {
    missing.forEach(fact -> of(fact).deadlines.add(rule.code()));
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
    List<Ranked> ranked = new ArrayList<>();
    waiting.forEach(
        (fact, what) -> {
          QuestionRule rule = weighing.rulebook.question(fact.path());
          Truth askedWhen = askedWhen(rule, fact.member());
          if (askedWhen != Truth.NO) {
            ranked.add(new Ranked(question(rule, fact.member(), what), askedWhen));
          }
        });
    ranked.sort(
        Comparator.comparing((Ranked each) -> !each.question.rule().basic())
            .thenComparing(each -> !each.question.rule().basic() && each.askedWhen != Truth.YES)
            .thenComparing(
                Ranked::question,
                Comparator.comparingLong(Question::tengeAtStake)
                    .thenComparingInt(question -> question.benefits().size())
                    .thenComparingInt(question -> question.barriers().size())
                    .reversed()
                    .thenComparing(question -> question.rule().path())));
    return ranked.stream().map(Ranked::question).toList();
  }

  /** Whether the question has a sense for this member: never a pregnancy of a man or a child. */
  private Truth askedWhen(QuestionRule rule, UUID member) {
    if (rule.askedWhen() == null) {
      return Truth.YES;
    }
    int before = weighing.member();
    weighing.member(weighing.file.placeOf(member));
    Truth truth = weighing.test(rule.askedWhen());
    weighing.member(before);
    return truth;
  }

  private static Question question(QuestionRule rule, UUID member, Waiting what) {
    return new Question(
        rule,
        member,
        List.copyOf(what.tengeOf.keySet()),
        List.copyOf(what.barriers),
        List.copyOf(what.deadlines),
        what.tengeOf.values().stream().mapToLong(Long::longValue).sum());
  }
}
