package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * What the design promises of every answer, on families at random: the same ones in every build,
 * others with {@code -Dfairness.seed=7 -Dfairness.families=100000}.
 */
class FairnessTest {

  private static final int FAMILIES = Integer.getInteger("fairness.families", 500);
  private static final long SEED = Long.getLong("fairness.seed", 20_261_124);

  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Set<Status> DECIDED =
      EnumSet.of(
          Status.ELIGIBLE,
          Status.NOT_ELIGIBLE,
          Status.BLOCKED,
          Status.RECEIVING,
          Status.NOT_IN_FORCE);

  /** That all members live in the dwelling is presumed until somebody says how many do. */
  private static final Set<String> PRESUMED = Set.of("people");

  private record Key(String code, UUID member) {}

  /** Families by their numbers, each with randomness of its own, on all processors. */
  private static void each(ObjIntConsumer<Random> family) {
    IntStream.range(0, FAMILIES)
        .parallel()
        .forEach(number -> family.accept(new Random(31 * SEED + number), number));
  }

  @Test
  void a_fact_filled_in_never_turns_a_decided_answer() {
    Set<String> turned = new ConcurrentSkipListSet<>();

    each(
        (random, number) -> {
          CaseFile more = new RandomCaseFile(random, TODAY).of(1 + random.nextInt(6));
          ForgottenFact.Less less = ForgottenFact.of(more, random);
          Assessment before = JUDGE.assess(less.file(), TODAY);
          Assessment after = JUDGE.assess(more, TODAY);

          Map<Key, BenefitFinding> filled = new HashMap<>();
          after.benefits().forEach(each -> filled.put(key(each), each));
          for (BenefitFinding finding : before.benefits()) {
            BenefitFinding then = filled.get(key(finding));
            if (DECIDED.contains(finding.status())
                && !isPresumed(finding)
                && !goesOn(finding, then)) {
              turned.add(
                  "family %d of seed %d: %s was %s, and is %s once %s is recorded"
                      .formatted(
                          number,
                          SEED,
                          finding.benefit().code(),
                          finding.status(),
                          then == null ? "for nobody" : then.status(),
                          less.what()));
            }
          }
          Set<Key> found =
              after.barriers().stream().map(FairnessTest::key).collect(Collectors.toSet());
          for (BarrierFinding barrier : before.barriers()) {
            if (isMember(barrier.member(), more)
                && !found.contains(key(barrier))
                && !PRESUMED.contains(less.what())) {
              turned.add(
                  "family %d of seed %d: %s is gone once %s is recorded"
                      .formatted(number, SEED, barrier.rule().code(), less.what()));
            }
          }
        });

    assertEquals(Set.of(), turned);
  }

  /** What is presumed may be contradicted; that is what it says. */
  private static boolean isPresumed(BenefitFinding finding) {
    return finding.clauses().stream().anyMatch(clause -> clause.standing() == Standing.PRESUMED);
  }

  /**
   * What is had already is seen before all else, and a no for good before one that can change. That
   * somebody of the family has it, nobody knows who, is no answer any more.
   */
  private static boolean goesOn(BenefitFinding finding, BenefitFinding then) {
    return then != null
        && (then.status() == finding.status()
            || then.status() == Status.RECEIVING
            || then.status() == Status.NEEDS_FACTS
                && then.who().missing().stream()
                    .anyMatch(fact -> fact.path().startsWith("family.benefitsReceived"))
            || finding.status() == Status.BLOCKED && then.status() == Status.NOT_ELIGIBLE);
  }

  private static boolean isMember(UUID member, CaseFile file) {
    return member == null
        || file.members().items().stream().anyMatch(each -> each.id().equals(member));
  }

  private static Key key(BenefitFinding finding) {
    return new Key(finding.benefit().code(), finding.member());
  }

  private static Key key(BarrierFinding finding) {
    return new Key(finding.rule().code(), finding.member());
  }

  @Test
  void whoever_needs_facts_is_asked_for_one() {
    Set<String> silent = new ConcurrentSkipListSet<>();

    each(
        (random, number) -> {
          CaseFile file = new RandomCaseFile(random, TODAY).of(1 + random.nextInt(6));
          for (int forgotten = random.nextInt(30); forgotten > 0; forgotten--) {
            file = ForgottenFact.of(file, random).file();
          }
          Assessment assessment = JUDGE.assess(file, TODAY);
          for (BenefitFinding finding : assessment.benefits()) {
            if (finding.status() == Status.NEEDS_FACTS
                && assessment.questions().stream()
                    .noneMatch(asked -> asked.benefits().contains(finding.benefit().code()))) {
              silent.add(
                  "family %d of seed %d: nobody is asked for %s, which waits for %s"
                      .formatted(
                          number,
                          SEED,
                          finding.benefit().code(),
                          finding.clauses().stream()
                              .flatMap(clause -> clause.reasons().missing().stream())
                              .map(fact -> fact.path())
                              .filter(Objects::nonNull)
                              .distinct()
                              .toList()));
            }
          }
        });

    assertEquals(List.of(), silent.stream().limit(5).toList());
  }
}
