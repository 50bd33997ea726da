package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * The bare answers are those of the assessment: for the same families in every build, for others
 * with {@code -Dverdicts.seed=7 -Dverdicts.families=100000}.
 */
class VerdictsTest {

  private static final int FAMILIES = Integer.getInteger("verdicts.families", 500);
  private static final long SEED = Long.getLong("verdicts.seed", 20_261_129);

  private static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));

  @Test
  void random_families_get_the_same_answers_with_and_without_reasons() {
    IntStream.range(0, FAMILIES)
        .parallel()
        .forEach(
            number -> {
              Random random = new Random(31 * SEED + number);
              LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2_000));
              CaseFile file = new RandomCaseFile(random, day).of(1 + random.nextInt(6));
              for (int forgotten = random.nextInt(3) * 20; forgotten > 0; forgotten--) {
                file = ForgottenFact.of(file, random).file();
              }
              agree(file, day, "family %d of seed %d".formatted(number, SEED));
            });
  }

  @Test
  void families_of_whom_little_is_known_get_the_same_answers() {
    for (CaseFile file :
        List.of(JudgeTest.Q07, JudgeTest.Q08, CaseFiles.of(JudgeTest.NAMES_ONLY))) {
      agree(file, JudgeTest.TODAY, "family of the study");
    }
  }

  private static void agree(CaseFile file, LocalDate day, String which) {
    Verdicts bare = JUDGE.verdicts(file, day);
    Assessment reasoned = JUDGE.assess(file, day);

    assertEquals(
        Set.copyOf(
            reasoned.barriers().stream()
                .map(each -> new Verdicts.Barrier(each.rule().code(), each.member()))
                .toList()),
        Set.copyOf(bare.barriers()),
        which);
    assertEquals(
        reasoned.benefits().stream()
            .map(
                each ->
                    new Verdicts.Benefit(
                        each.benefit().code(),
                        each.member(),
                        each.status(),
                        each.worth() == null ? null : each.worth().surelyMonthly()))
            .toList(),
        bare.benefits(),
        which);
  }
}
