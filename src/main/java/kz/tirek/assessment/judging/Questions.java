package kz.tirek.assessment.judging;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.Question;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.DeadlineRule;
import kz.tirek.rulebook.QuestionRule;
import kz.tirek.rulebook.known.Truth;

/**
 * Collects what is missing for which answers, and puts it in order.
 *
 * <p>What is asked: the facts that an open barrier, benefit or deadline waits for, and that could
 * still change its answer; among them what would tell that a benefit is had already. A question
 * that hangs on another answer which is not known yet is not asked; the one that it hangs on is,
 * and what waits for the first then waits for that one. What makes no sense for a person is not
 * asked at all.
 *
 * <p>In which order, each after the one before it decides nothing:
 *
 * <ol>
 *   <li>what tells whether something urgent is so, in the order in which the rulebook names its
 *       urgent barriers; a basic fact only where it alone tells it;
 *   <li>basic facts, because most others hang on them;
 *   <li>what is not known before what was told so long ago that it should be asked again;
 *   <li>the tenge a month at stake: the sum, over the benefits that wait, of what each is surely
 *       worth. What is paid once counts spread over twelve months; an amount of which nothing is
 *       known counts as the median of those that are; what is not money counts nothing;
 *   <li>the number of benefits, each member's apart, that wait;
 *   <li>the number of barriers and deadlines that wait;
 *   <li>the fact's path, and the member's place in the family.
 * </ol>
 *
 * <p>So the best first question is the one on which most hangs: whatever a family answers to any
 * other one, no answer decides more money than waits for the first. It need not decide all of that
 * by itself: where a rule asks for two facts, it waits for both questions, and counts for each.
 * What an answer tells by the way of other facts, as a grade tells that a child goes to school, is
 * not counted.
 */
final class Questions {

  private static final int NOT_URGENT = Integer.MAX_VALUE;

  private static final class Waiting {
    final Set<BenefitFinding> benefits = new LinkedHashSet<>();
    final Set<String> barriers = new LinkedHashSet<>();
    final Set<String> deadlines = new LinkedHashSet<>();
    int urgency = NOT_URGENT;

    void add(Waiting other) {
      benefits.addAll(other.benefits);
      barriers.addAll(other.barriers);
      deadlines.addAll(other.deadlines);
    }
  }

  private record Ranked(
      Question question, int urgency, int benefits, int barriersAndDeadlines, int place) {}

  private final Weighing weighing;
  private final List<BenefitFinding> open = new ArrayList<>();
  private final Map<MissingFact, Waiting> waiting = new LinkedHashMap<>();

  /** What was told too long ago, with the day on which it was. */
  private final Map<MissingFact, Waiting> old = new LinkedHashMap<>();

  private final Map<MissingFact, LocalDate> toldOn = new LinkedHashMap<>();

  Questions(Weighing weighing) {
    this.weighing = weighing;
  }

  /** What would tell whether a barrier stands. */
  void open(BarrierRule rule, List<MissingFact> missing) {
    int urgency = rule.urgent() ? weighing.rulebook.barriers().indexOf(rule) : NOT_URGENT;
    for (MissingFact fact : missing) {
      Waiting what = of(waiting, fact);
      what.barriers.add(rule.code());
      boolean tells = missing.size() == 1 || !weighing.rulebook.question(fact.path()).basic();
      what.urgency = tells ? Math.min(what.urgency, urgency) : what.urgency;
    }
  }

  /** What a barrier that was found rests on may have grown old. */
  void barrier(BarrierFinding finding) {
    old(finding.reasons()).forEach(what -> what.barriers.add(finding.rule().code()));
  }

  void deadline(DeadlineRule rule, List<MissingFact> missing) {
    missing.forEach(fact -> of(waiting, fact).deadlines.add(rule.code()));
  }

  /**
   * What would tell how a benefit stands that is within reach.
   *
   * @param received what would tell whether it is had already
   */
  void benefit(BenefitFinding finding, List<MissingFact> received) {
    open.add(finding);
    received.forEach(fact -> of(waiting, fact).benefits.add(finding));
    boolean settled =
        finding.status() == Status.BLOCKED
            || finding.clauses().stream()
                .anyMatch(clause -> clause.standing() == Standing.DOUBTFUL);
    Stream.concat(
            finding.who().missing().stream(),
            finding.clauses().stream()
                // what only an uncertain clause would tell changes no answer that is worse already
                .filter(clause -> !settled || clause.standing() != Standing.UNCLEAR)
                .flatMap(Questions::missing))
        .forEach(fact -> of(waiting, fact).benefits.add(finding));
    old(finding.who()).forEach(what -> what.benefits.add(finding));
    finding
        .clauses()
        .forEach(clause -> old(clause.reasons()).forEach(what -> what.benefits.add(finding)));
  }

  private static Stream<MissingFact> missing(ClauseFinding clause) {
    return Stream.concat(
        clause.reasons().missing().stream(),
        clause.ways().stream().flatMap(way -> way.missing().stream()));
  }

  private List<Waiting> old(Reasons reasons) {
    List<Waiting> found = new ArrayList<>();
    for (Evidence evidence : reasons.evidence()) {
      if (Boolean.TRUE.equals(evidence.old())) {
        MissingFact fact = new MissingFact(evidence.path(), evidence.member());
        toldOn.put(fact, evidence.observedOn());
        found.add(of(old, fact));
      }
    }
    return found;
  }

  private static Waiting of(Map<MissingFact, Waiting> facts, MissingFact fact) {
    return facts.computeIfAbsent(fact, any -> new Waiting());
  }

  List<Question> inOrder() {
    Map<MissingFact, Waiting> asked = new LinkedHashMap<>();
    waiting.forEach((fact, what) -> ask(fact, what, asked, new HashSet<>()));
    long median = median();
    List<Ranked> ranked = new ArrayList<>();
    asked.forEach((fact, what) -> ranked.add(ranked(fact, what, null, median)));
    old.forEach(
        (fact, what) -> {
          QuestionRule rule = weighing.rulebook.question(fact.path());
          if (!asked.containsKey(fact) && askedWhen(rule, fact.member()) == Truth.YES) {
            ranked.add(ranked(fact, what, toldOn.get(fact), median));
          }
        });
    ranked.sort(
        comparingInt(Ranked::urgency)
            .thenComparing(each -> !each.question().rule().basic())
            .thenComparing(each -> each.question().lastTold() != null)
            .thenComparing(
                comparingLong((Ranked each) -> each.question().tengeAtStake()).reversed())
            .thenComparing(comparingInt(Ranked::benefits).reversed())
            .thenComparing(comparingInt(Ranked::barriersAndDeadlines).reversed())
            .thenComparing(comparing(each -> each.question().rule().path()))
            .thenComparingInt(Ranked::place));
    return ranked.stream().map(Ranked::question).toList();
  }

  /** Asks for a fact where that makes sense, or for what it hangs on. */
  private void ask(
      MissingFact fact, Waiting what, Map<MissingFact, Waiting> asked, Set<MissingFact> seen) {
    QuestionRule rule = weighing.rulebook.question(fact.path());
    Truth sense = askedWhen(rule, fact.member());
    if (sense == Truth.NO || !seen.add(fact)) {
      return;
    }
    List<MissingFact> first = sense == Truth.YES ? List.of() : hangsOn(rule, fact.member());
    if (first.isEmpty()) {
      Waiting all = of(asked, fact);
      all.add(what);
      all.urgency = Math.min(all.urgency, what.urgency);
    } else {
      Waiting later = new Waiting();
      later.add(what);
      first.forEach(before -> ask(before, later, asked, seen));
    }
  }

  /** Whether the question makes sense for this member: never a pregnancy of a man or a child. */
  Truth askedWhen(QuestionRule rule, UUID member) {
    return rule.askedWhen() == null ? Truth.YES : of(member, () -> weighing.test(rule.askedWhen()));
  }

  /** What must be known before it can be said whether a question makes sense. */
  private List<MissingFact> hangsOn(QuestionRule rule, UUID member) {
    return of(
        member,
        () -> {
          weighing.test(rule.askedWhen());
          return new Tracing(weighing).reasons(rule.askedWhen().explain(weighing.facts)).missing();
        });
  }

  private <T> T of(UUID member, java.util.function.Supplier<T> answer) {
    int before = weighing.member();
    weighing.member(weighing.file.placeOf(member));
    T given = answer.get();
    weighing.member(before);
    return given;
  }

  private Ranked ranked(MissingFact fact, Waiting what, LocalDate lastTold, long median) {
    long tenge = what.benefits.stream().mapToLong(finding -> worth(finding, median)).sum();
    Question question =
        new Question(
            weighing.rulebook.question(fact.path()),
            fact.member(),
            what.urgency != NOT_URGENT,
            lastTold,
            what.benefits.stream().map(finding -> finding.benefit().code()).distinct().toList(),
            List.copyOf(what.barriers),
            List.copyOf(what.deadlines),
            tenge);
    return new Ranked(
        question,
        what.urgency,
        what.benefits.size(),
        what.barriers.size() + what.deadlines.size(),
        weighing.file.placeOf(fact.member()));
  }

  private static long worth(BenefitFinding finding, long median) {
    if (finding.worth() == null) {
      return 0;
    }
    Long known = finding.worth().surelyMonthly();
    return known == null ? median : known;
  }

  /**
   * The median of what the benefits within reach are surely worth a month; 0 where none is known.
   */
  private long median() {
    List<Long> known =
        open.stream()
            .map(BenefitFinding::worth)
            .filter(Objects::nonNull)
            .map(worth -> worth.surelyMonthly())
            .filter(worth -> worth != null && worth > 0)
            .sorted(Comparator.naturalOrder())
            .toList();
    return known.isEmpty() ? 0 : known.get((known.size() - 1) / 2);
  }
}
