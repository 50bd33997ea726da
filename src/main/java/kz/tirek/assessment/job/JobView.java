package kz.tirek.assessment.job;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job and how far it is. */
@Schema(
    name = "BulkJob",
    description = "Work on all open cases, and how far it is. It names no family.")
public record JobView(
    @NotNull UUID id,
    @Schema(
            description =
                "PUBLICATION: every open case is judged again, since another version of the rulebook is in force. DAY: likewise, since a"
                    + " new day has begun. IMPACT: what another version would change is counted.")
        @NotNull
        Job.Kind kind,
    @Schema(
            description =
                "WAITING: nobody has begun it yet. SUPERSEDED: another job came that judges the same cases again. FAILED: the version of"
                    + " the rulebook cannot be used any more. A job stays DONE, SUPERSEDED or FAILED for good.")
        @NotNull
        Job.State state,
    @Schema(description = "The version by which cases are judged.", examples = "kz-2026.5") @NotNull
        String rulebook,
    @Schema(description = "The version with which that is compared; absent for other kinds.")
        String against,
    @Schema(description = "The day for which cases are judged.") @NotNull LocalDate asOf,
    @Schema(description = "Absent until it has begun.") ProgressView progress,
    @NotNull Instant askedAt,
    @Schema(description = "Who asked for it; absent where nobody did.") String askedBy,
    @Schema(description = "Absent until it has begun.") Instant begunAt,
    @Schema(description = "Absent until it has ended.") Instant endedAt) {

  /** How many cases a job has come to. */
  @Schema(name = "BulkJobProgress", description = "How many cases the job has come to.")
  public record ProgressView(
      @Schema(description = "How many open cases there were when it began.") int total,
      @Schema(
              description =
                  "Those that it has judged, cases that were opened meanwhile among them.")
          int done,
      @Schema(
              description =
                  "Those of which the answers are other ones than before; absent until the job is done, and for IMPACT, which tells it"
                      + " itself.")
          RoundedFigure changed,
      @Schema(description = "Cases that could not be judged; the log has their ids.") int failed) {}

  /**
   * What may be told of a job.
   *
   * @param rounding for how many changed: who publishes rules is told no more than who tries them
   */
  public static JobView of(Job job, Rounding rounding) {
    Job.Progress progress = job.progress();
    return new JobView(
        job.id(),
        job.kind(),
        job.state(),
        job.rulebook(),
        job.against(),
        job.day(),
        progress == null
            ? null
            : new ProgressView(
                progress.total(),
                progress.done(),
                job.kind() == Job.Kind.IMPACT || job.state() != Job.State.DONE
                    ? null
                    : rounding.of(progress.changed(), "JOB", "CHANGED"),
                progress.failed()),
        job.askedAt(),
        job.askedBy(),
        job.begunAt(),
        job.endedAt());
  }
}
