package kz.tirek.assessment.impact;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.job.Job;
import kz.tirek.assessment.job.JobView;
import kz.tirek.assessment.job.Jobs;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a version of the rulebook would change, before it is published. */
@Path("/v1/rulebooks/{version}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebooks")
public class ImpactResource {

  /** So many may wait or run at once: each judges every open case twice. */
  private static final int MOST_AT_ONCE = 4;

  private final Jobs jobs;
  private final Rulebooks rulebooks;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Borders borders;
  private final Today today;

  @Inject
  ImpactResource(
      Jobs jobs,
      Rulebooks rulebooks,
      Idempotency idempotency,
      Caller caller,
      Borders borders,
      Today today) {
    this.jobs = jobs;
    this.rulebooks = rulebooks;
    this.idempotency = idempotency;
    this.caller = caller;
    this.borders = borders;
    this.today = today;
  }

  @POST
  @Allowed(Deed.FORESEE)
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "It is counted; the job says how far.")
  @Conflicts("too-many-jobs")
  @Operation(
      operationId = "foreseeImpact",
      summary = "Counts what a version of the rulebook would change",
      description =
          "Judges every open case of all agencies by this version and by another one, for one day, and counts the differences in both"
              + " directions, by district and kind of household. Nothing is stored of any family. The Location header names the job to poll;"
              + " when it is done, its impact can be read. At most "
              + MOST_AT_ONCE
              + " such jobs wait or run at once.")
  public RestResponse<JobView> foresee(
      @Parameter(description = "The version to try, published or not.", example = "kz-2026.5")
          @RestPath
          String version,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewImpact wanted) {
    LocalDate day = wanted.asOf() == null ? today.date() : wanted.asOf();
    rulebooks.version(version).orElseThrow(Problem::notFound);
    String against = wanted.against() == null ? rulebooks.on(day).version() : wanted.against();
    if (rulebooks.version(against).isEmpty()) {
      throw Problem.invalid(FieldError.pointer("/against", "unknown-rulebook"));
    }
    UUID newId = jobs.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.ACCEPTED);
    if (earlier.isEmpty()) {
      if (jobs.unfinished(Job.Kind.IMPACT) >= MOST_AT_ONCE) {
        throw Problem.conflict("too-many-jobs");
      }
      jobs.ask(newId, Job.Kind.IMPACT, version, against, day, caller.subject());
    }
    UUID id = earlier.map(Outcome::resourceId).orElse(newId);
    Job job = jobs.find(id).orElseThrow(Problem::notFound);
    return ResponseBuilder.create(RestResponse.Status.ACCEPTED, JobView.of(job, borders.rounding()))
        .location(URI.create("/v1/jobs/" + id))
        .build();
  }
}
