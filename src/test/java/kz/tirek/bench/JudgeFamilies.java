package kz.tirek.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.judging.RandomCaseFile;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Families of four a second and processor core, judged by the shipped rulebook from their case
 * files, without reasons and with them. Every answer is compared first: without reasons as with. A
 * window counts once it and the one before agree within 5 %; the processor's time is this thread's
 * own, so that others on the machine disturb less.
 */
final class JudgeFamilies {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private JudgeFamilies() {}

  static void measure() {
    Rulebook rulebook = RulebookFiles.shipped("almaty");
    Judge judge = new Judge(rulebook);
    RandomCaseFile random = new RandomCaseFile(new Random(1), TODAY);
    List<CaseFile> files = Stream.generate(() -> random.of(4)).limit(2_000).toList();
    files.forEach(file -> compare(judge, file));
    long rules = rules(rulebook, Subject.FAMILY) + 4 * rules(rulebook, Subject.MEMBER);
    System.out.printf(
        "%d families of four, each under %d barriers and clauses; every answer is the same with and"
            + " without reasons%n",
        files.size(), rules);
    measure("verdicts", files, 200, rules, file -> judge.verdicts(file, TODAY).benefits().size());
    measure("assess", files, 3, rules, file -> judge.assess(file, TODAY).benefits().size());
  }

  private static long rules(Rulebook rulebook, Subject subject) {
    return rulebook.barriers(subject).size()
        + rulebook.benefits(subject).stream().mapToLong(each -> each.clauses().size()).sum();
  }

  private static void compare(Judge judge, CaseFile file) {
    Assessment slow = judge.assess(file, TODAY);
    Verdicts fast = judge.verdicts(file, TODAY);
    Set<Object> expected = new HashSet<>();
    slow.barriers()
        .forEach(each -> expected.add(new Verdicts.Barrier(each.rule().code(), each.member())));
    slow.benefits()
        .forEach(
            each ->
                expected.add(
                    new Verdicts.Benefit(
                        each.benefit().code(),
                        each.member(),
                        each.status(),
                        each.worth() == null ? null : each.worth().surelyMonthly())));
    Set<Object> found = new HashSet<>(fast.barriers());
    found.addAll(fast.benefits());
    if (!found.equals(expected)) {
      throw new IllegalStateException(found + " is not " + expected);
    }
  }

  private static void measure(
      String what, List<CaseFile> files, int rounds, long rules, ToIntFunction<CaseFile> judge) {
    double before = 0;
    double now = 0;
    int window = 0;
    do {
      before = now;
      long started = System.nanoTime();
      long processor = THREADS.getCurrentThreadCpuTime();
      long made = THREADS.getCurrentThreadAllocatedBytes();
      long answers = 0;
      for (int round = 0; round < rounds; round++) {
        for (CaseFile file : files) {
          answers += judge.applyAsInt(file);
        }
      }
      long families = (long) rounds * files.size();
      now = (double) (THREADS.getCurrentThreadCpuTime() - processor) / families;
      System.out.printf(
          "%s: %,9.0f families a second of processor (%,.0f by the clock), %.1f ns a rule, %,d"
              + " bytes and %d answers a family%n",
          what,
          1e9 / now,
          1e9 * families / (System.nanoTime() - started),
          now / rules,
          (THREADS.getCurrentThreadAllocatedBytes() - made) / families,
          answers / families);
      window++;
    } while (window < 5 || window < 30 && Math.abs(now - before) > 0.05 * before);
  }
}
