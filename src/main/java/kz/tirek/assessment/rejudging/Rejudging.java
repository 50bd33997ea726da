package kz.tirek.assessment.rejudging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.job.Job;
import kz.tirek.assessment.job.Job.Kind;
import kz.tirek.assessment.job.Jobs;
import kz.tirek.assessment.job.OpenCases;
import kz.tirek.assessment.job.PartWork;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.time.Today;

/** Judges every open case again, and keeps what the rules say of it. */
@ApplicationScoped
class Rejudging implements PartWork {

  private static final String NEW_DAY = "judging-a-day";

  /** So long it can be seen of a job that is over when which part was done. */
  private static final Duration PARTS_KEPT = Duration.ofDays(7);

  /** By then it was looked which rulebooks are published. */
  private static final int AFTER_RULEBOOKS = Interceptor.Priority.APPLICATION + 600;

  private final Jobs jobs;
  private final OpenCases cases;
  private final Assessments assessments;
  private final Rulebooks rulebooks;
  private final Judgements judgements;
  private final OwnWork own;
  private final Today today;
  private final Clock clock;

  @Inject
  Rejudging(
      Jobs jobs,
      OpenCases cases,
      Assessments assessments,
      Rulebooks rulebooks,
      Judgements judgements,
      OwnWork own,
      Today today,
      Clock clock) {
    this.jobs = jobs;
    this.cases = cases;
    this.assessments = assessments;
    this.rulebooks = rulebooks;
    this.judgements = judgements;
    this.own = own;
    this.today = today;
    this.clock = clock;
  }

  /** In the transaction of the publication; one that is for later days comes with its day. */
  void published(@Observes RulebookPublished published) {
    LocalDate day = today.date();
    if (!published.from().isAfter(day)) {
      jobs.ask(jobs.newId(), Kind.PUBLICATION, published.version(), null, day, null);
    }
  }

  /** A day may have begun while no node was there to see it. */
  void started(@Observes @Priority(AFTER_RULEBOOKS) StartupEvent start) {
    newDay();
  }

  @Scheduled(
      identity = NEW_DAY,
      cron = "{tirek.jobs.day-at}",
      timeZone = "{tirek.zone}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void newDay() {
    LocalDate day = today.date();
    own.run(
        NEW_DAY,
        null,
        () -> {
          // another node may have published by now; and what is published later judges later
          judgements.afterPublications();
          rulebooks.look();
          jobs.ask(jobs.newId(), Kind.DAY, rulebooks.on(day).version(), null, day, null);
        });
    own.run(NEW_DAY, null, () -> jobs.forgetParts(clock.instant().minus(PARTS_KEPT)));
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.PUBLICATION, Kind.DAY);
  }

  @Override
  public Result work(Job job, UUID after, UUID upTo) {
    Judge judge =
        assessments
            .judge(job.rulebook())
            .orElseThrow(() -> new UnusableRulebookException(job.rulebook()));
    List<Judgement> judged = new ArrayList<>();
    int failed =
        cases.each(
            after, upTo, job.day(), file -> judged.add(Judgement.of(file, judge, job.day())));
    int changed = judgements.write(job.rulebook(), job.day(), job.id(), judged).changed();
    return new Result(judged.size(), changed, failed, null);
  }
}
