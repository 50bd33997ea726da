package kz.tirek.assessment.job;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Long work, to be polled. */
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Long work on all open cases")
public class JobResource {

  private static final int MOST = 50;

  private final Jobs jobs;
  private final Borders borders;

  @Inject
  JobResource(Jobs jobs, Borders borders) {
    this.jobs = jobs;
    this.borders = borders;
  }

  /** The last jobs. */
  @Schema(name = "BulkJobList", description = "The last 50 jobs, the latest first.")
  public record JobList(@NotNull List<JobView> items) {}

  @GET
  @Allowed(Deed.WATCH_JOBS)
  @Operation(
      operationId = "listBulkJobs",
      summary = "The last 50 jobs, the latest first",
      description =
          "Those that were asked for, and those that publishing a rulebook, taking that back or a new day began.")
  public JobList list() {
    return new JobList(jobs.latest(MOST).stream().map(this::view).toList());
  }

  @GET
  @Path("/{jobId}")
  @Allowed(Deed.WATCH_JOBS)
  @Operation(
      operationId = "getBulkJob",
      summary = "How far a job is",
      description =
          "It goes on after a failure of a node where it stood; each case is judged once by it. Ask again after some seconds while it is"
              + " WAITING or RUNNING: DONE, SUPERSEDED and FAILED are final.")
  public JobView get(@Parameter(description = "The job's id.") @RestPath UUID jobId) {
    return jobs.find(jobId).map(this::view).orElseThrow(Problem::notFound);
  }

  private JobView view(Job job) {
    return JobView.of(job, borders.rounding());
  }
}
