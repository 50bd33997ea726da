package kz.tirek.support.outcomes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.rounding.Borders;
import kz.tirek.shared.time.Today;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.tally.Tallies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What came of referrals to an offer. */
@Path("/v1/offers/{offerId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class OutcomeResource {

  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 120;

  private final Directory directory;
  private final Tallies tallies;
  private final Borders borders;
  private final Caller caller;
  private final Today today;

  @Inject
  OutcomeResource(
      Directory directory, Tallies tallies, Borders borders, Caller caller, Today today) {
    this.directory = directory;
    this.tallies = tallies;
    this.borders = borders;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ_DIRECTORY)
  @Operation(
      operationId = "getOutcomes",
      summary = "What came of referrals to an offer, by month and kind of help",
      description =
          "Counts of all agencies' referrals, written with each of their moves: asked, accepted, rejected by reason, days until the answer,"
              + " helped. They are rounded as figures of the dashboard are, and small ones are not told, the caller's own agency's among"
              + " them: a count of one could tell of a family. Of private persons those who work with families are told of the ones that"
              + " their own agency knows.")
  public OutcomesView outcomes(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId,
      @Parameter(
              description =
                  "From the month of this day on, at most "
                      + MOST_MONTHS
                      + " months before the other; twelve months when not given.")
          @RestQuery
          LocalDate from,
      @Parameter(description = "Up to the month of this day; this month when not given.") @RestQuery
          LocalDate until) {
    LocalDate last = until == null ? today.date() : until;
    LocalDate first = from == null ? last.minusMonths(MONTHS - 1L) : from;
    if (first.isAfter(last)) {
      throw Problem.unreadable(FieldError.parameter("from", "later-than-the-end"));
    }
    if (first.isBefore(last.minusMonths(MOST_MONTHS))) {
      throw Problem.unreadable(FieldError.parameter("from", "too-long-ago", MOST_MONTHS));
    }
    directory
        .snapshot()
        .offer(offerId, caller.worksWithFamilies() ? caller.agency() : null)
        .orElseThrow(Problem::notFound);
    return OutcomesView.of(
        offerId,
        first,
        last,
        tallies.of(List.of(offerId), first, last),
        tallies.answered(offerId, first, last),
        borders.rounding());
  }
}
