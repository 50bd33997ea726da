package kz.tirek.assessment.impact;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.job.Job;
import kz.tirek.assessment.job.Jobs;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a version of the rulebook would change, once it is counted. */
@Path("/v1/jobs/{jobId}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebooks")
public class CountedImpactResource {

  private final Jobs jobs;
  private final Borders borders;

  @Inject
  CountedImpactResource(Jobs jobs, Borders borders) {
    this.jobs = jobs;
    this.borders = borders;
  }

  @GET
  @Allowed(Deed.FORESEE)
  @APIResponseSchema(value = ImpactView.class, responseCode = "200", responseDescription = "OK")
  @Conflicts({"job-not-done", "job-failed"})
  @Operation(
      operationId = "getImpact",
      summary = "What was counted",
      description =
          "Once the job is done. Every figure is rounded as those of dashboards are, and a small one is not told apart from none: a rule can"
              + " be written so that it fits one family alone. Changes, districts and kinds of which nothing can be told are not listed."
              + " Debts, religious ties and who registered a family are not read for it, so that no figure tells of them.")
  public ImpactView impact(@Parameter(description = "The job's id.") @RestPath UUID jobId) {
    Job job =
        jobs.find(jobId)
            .filter(each -> each.kind() == Job.Kind.IMPACT)
            .orElseThrow(Problem::notFound);
    if (job.state() == Job.State.FAILED) {
      throw Problem.conflict("job-failed");
    }
    if (job.state() != Job.State.DONE) {
      throw Problem.conflict("job-not-done");
    }
    return ImpactView.of(job, Tally.ofAll(jobs.found(jobId)), borders.rounding());
  }
}
