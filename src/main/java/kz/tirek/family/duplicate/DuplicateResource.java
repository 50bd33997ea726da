package kz.tirek.family.duplicate;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Cases that are likely to be of the same family as this one. */
@Path("/v1/families/{id}/likely-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates", description = "Two cases of one family, two records of one person")
public class DuplicateResource {

  private final Duplicates duplicates;
  private final SoughtCases sought;
  private final CaseDoor door;
  private final Granted granted;
  private final Caller caller;
  private final Clock clock;

  @Inject
  DuplicateResource(
      Duplicates duplicates,
      SoughtCases sought,
      CaseDoor door,
      Granted granted,
      Caller caller,
      Clock clock) {
    this.duplicates = duplicates;
    this.sought = sought;
    this.door = door;
    this.granted = granted;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listLikelyDuplicates",
      summary = "Cases that are likely to be of the same family",
      description =
          "The likeliest first, ten at most, among the cases that a list of families shows the caller, by what is recorded now. What was"
              + " linked, or said not to be the same, is not proposed.")
  public LikelyDuplicateList list(@Parameter(description = "The family's id.") @RestPath UUID id) {
    Instant now = clock.instant();
    SoughtFamily family = sought.of(caller.agency(), id, now);
    List<LikelyDuplicate> likely = door.amongListed(() -> duplicates.of(family, now));
    granted.shown(likely.stream().map(LikelyDuplicate::family).toList());
    return new LikelyDuplicateList(likely);
  }
}
