package kz.tirek.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.judging.RandomCaseFile;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.plan.PlanMaker;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Milliseconds of processor for a full assessment, and for the plan of the same family beside, by
 * the shipped rulebook in memory. A window counts once it and the one before agree within 5 %.
 */
final class PlanFamilies {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MOST_WINDOWS = 12;

  private PlanFamilies() {}

  static void measure() {
    Judge judge = new Judge(RulebookFiles.shipped("almaty"));
    PlanMaker maker = new PlanMaker(judge.rulebook());
    for (int members : List.of(4, 10)) {
      RandomCaseFile random = new RandomCaseFile(new Random(1), TODAY);
      measure(
          "families of %d, much is known".formatted(members),
          Stream.generate(() -> random.of(members)).limit(400 / members).toList(),
          judge,
          maker);
      measure(
          "families of %d, names and ages are known".formatted(members),
          IntStream.range(0, 12).mapToObj(number -> littleKnown(number, members)).toList(),
          judge,
          maker);
    }
  }

  private static CaseFile littleKnown(int number, int members) {
    Random random = new Random(number);
    int adults = 1 + number % 4;
    StringBuilder yaml =
        new StringBuilder("family: {city: ALMATY}\nmembers:\n  complete: true\n  items:\n");
    for (int place = 0; place < members; place++) {
      String relation =
          place == 0 ? "HEAD" : place >= adults ? "CHILD" : place == 1 ? "SPOUSE" : "PARENT_IN_LAW";
      int born = place < adults ? 1960 + random.nextInt(40) : 2009 + random.nextInt(16);
      yaml.append("    - person: {birthDate: \"%d\", relation: %s}\n".formatted(born, relation));
      if (number % 3 == 1) {
        yaml.append("      registrations: {complete: true, items: [{kind: NONE}]}\n");
      }
    }
    yaml.append(number % 3 == 0 ? "" : "housing: {tenure: RENTED_WITHOUT_CONTRACT}\n");
    return CaseFiles.of(yaml.toString());
  }

  private static void measure(String whom, List<CaseFile> files, Judge judge, PlanMaker maker) {
    double before = 0;
    double now = 0;
    for (int window = 0;
        window < 3 || window < MOST_WINDOWS && Math.abs(now - before) > 0.05 * before;
        window++) {
      before = now;
      double[] plans = new double[files.size()];
      double assessing = 0;
      int best = 0;
      for (int i = 0; i < plans.length; i++) {
        long started = THREADS.getCurrentThreadCpuTime();
        Assessment assessment = judge.assess(files.get(i), TODAY);
        long assessed = THREADS.getCurrentThreadCpuTime();
        FamilyPlan plan = maker.plan(files.get(i), assessment);
        plans[i] = (THREADS.getCurrentThreadCpuTime() - assessed) / 1e6;
        assessing += (assessed - started) / 1e6;
        best += plan.best().knownToBeBest() ? 1 : 0;
      }
      now = Arrays.stream(plans).sum();
      Arrays.sort(plans);
      System.out.printf(
          "%s: assessment %.2f ms, its plan beside %.1f ms (median %.1f, p95 %.1f, most %.1f), known"
              + " to be best %d of %d%n",
          whom,
          assessing / plans.length,
          now / plans.length,
          plans[plans.length / 2],
          plans[plans.length * 95 / 100],
          plans[plans.length - 1],
          best,
          plans.length);
    }
  }
}
