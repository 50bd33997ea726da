package kz.tirek.assessment.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.job.Job;
import kz.tirek.assessment.job.OpenCases;
import kz.tirek.assessment.job.PartWork;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Counts what one version of the rulebook says otherwise than another, and keeps nothing else.
 * Restricted facts are not read for it, as for no figure: whoever wrote a rule over debts would
 * otherwise be told how many have them.
 */
@ApplicationScoped
class Impact implements PartWork {

  private final OpenCases cases;
  private final Assessments assessments;

  @Inject
  Impact(OpenCases cases, Assessments assessments) {
    this.cases = cases;
    this.assessments = assessments;
  }

  @Override
  public Set<Job.Kind> kinds() {
    return Set.of(Job.Kind.IMPACT);
  }

  @Override
  public Result work(Job job, UUID after, UUID upTo) {
    Judge now = judge(job.against());
    Judge then = judge(job.rulebook());
    Tally tally = new Tally();
    AtomicInteger judged = new AtomicInteger();
    AtomicInteger changed = new AtomicInteger();
    int failed =
        cases.each(
            after,
            upTo,
            job.day(),
            file -> {
              FactsForRules facts = FactsForRules.of(file.withoutRestrictedFacts(), job.day());
              Set<Change> changes =
                  Change.between(now.verdicts(facts, job.day()), then.verdicts(facts, job.day()));
              judged.incrementAndGet();
              if (!changes.isEmpty()) {
                changed.incrementAndGet();
                tally.add(changes, district(file), file.kind());
              }
            });
    return new Result(judged.get(), changed.get(), failed, tally.json());
  }

  private Judge judge(String version) {
    return assessments.judge(version).orElseThrow(() -> new UnusableRulebookException(version));
  }

  private static FamilyProfile.District district(CaseFile file) {
    return file.family() == null ? null : file.family().value().district();
  }
}
