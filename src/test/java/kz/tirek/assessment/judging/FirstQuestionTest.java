package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Question;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * Holds the questions against a trial of everything that a family could answer to each: which
 * benefits an answer decides that were not decided before, and what they are worth.
 */
class FirstQuestionTest {

  private static final int FAMILIES = Integer.getInteger("questions.families", 60);
  private static final long SEED = Long.getLong("questions.seed", 20_261_129);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));

  private static final Set<Status> OPEN = EnumSet.of(Status.NEEDS_FACTS, Status.ASK_OFFICE);

  private record Key(String code, UUID member) {}

  private final Set<String> uncounted = new ConcurrentSkipListSet<>();
  private final Set<String> worse = new ConcurrentSkipListSet<>();
  private final AtomicInteger compared = new AtomicInteger();

  @Test
  void
      what_an_answer_decides_was_counted_for_its_question_and_no_answer_decides_more_than_hangs_on_the_first() {
    IntStream.range(0, FAMILIES).parallel().forEach(this::family);

    assertTrue(compared.get() > FAMILIES / 2, compared::toString);
    assertEquals(List.of(), uncounted.stream().limit(5).toList());
    assertEquals(List.of(), worse.stream().limit(5).toList(), worse.size() + " of " + compared);
  }

  private void family(int number) {
    Random random = new Random(31 * SEED + number);
    CaseFile file = new RandomCaseFile(random, TODAY).of(1 + random.nextInt(4));
    for (int forgotten = random.nextInt(25); forgotten > 0; forgotten--) {
      file = ForgottenFact.of(file, random).file();
    }
    Assessment before = JUDGE.assess(file, TODAY);
    Question first = null;
    for (Question question : before.questions()) {
      if (question.urgent() || question.rule().basic() || question.lastTold() != null) {
        continue;
      }
      first = first == null ? question : first;
      long decided = decided(question, file, before, number);
      if (decided > first.tengeAtStake()) {
        worse.add(
            "family %d: an answer to %s decides %d tenge, and %d hang on %s, which is asked first"
                .formatted(
                    number,
                    question.rule().path(),
                    decided,
                    first.tengeAtStake(),
                    first.rule().path()));
      }
    }
    if (first != null) {
      compared.incrementAndGet();
    }
  }

  /** Tenge a month of what the answer decides that decides most. */
  private long decided(Question question, CaseFile file, Assessment before, int number) {
    long most = 0;
    for (CaseFile answered : Answers.to(question, file, TODAY)) {
      Map<Key, BenefitFinding> after = new HashMap<>();
      JUDGE.assess(answered, TODAY).benefits().forEach(each -> after.put(key(each), each));
      long tenge = 0;
      for (BenefitFinding finding : before.benefits()) {
        BenefitFinding then = after.get(key(finding));
        if (OPEN.contains(finding.status()) && (then == null || !OPEN.contains(then.status()))) {
          tenge += worth(finding, before);
          if (!question.benefits().contains(finding.benefit().code()) && !tellsMore(question)) {
            uncounted.add(
                "family %d: %s decides %s"
                    .formatted(number, question.rule().path(), finding.benefit().code()));
          }
        }
      }
      most = Math.max(most, tenge);
    }
    return most;
  }

  /** Who is in a grade goes to a school: an answer about schooling tells others by the way. */
  private static boolean tellsMore(Question question) {
    return question.rule().path().startsWith("member.schooling.");
  }

  private static Key key(BenefitFinding finding) {
    return new Key(finding.benefit().code(), finding.member());
  }

  /** As the order of questions counts it. */
  private static long worth(BenefitFinding finding, Assessment all) {
    if (finding.worth() == null) {
      return 0;
    }
    Long known = finding.worth().surelyMonthly();
    return known == null ? median(all) : known;
  }

  private static long median(Assessment all) {
    List<Long> known =
        all.benefits().stream()
            .filter(each -> each.status() != Status.RECEIVING)
            .map(BenefitFinding::worth)
            .filter(Objects::nonNull)
            .map(BenefitFinding.Worth::surelyMonthly)
            .filter(each -> each != null && each > 0)
            .sorted()
            .toList();
    return known.isEmpty() ? 0 : known.get((known.size() - 1) / 2);
  }
}
