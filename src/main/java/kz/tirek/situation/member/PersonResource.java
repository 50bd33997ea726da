package kz.tirek.situation.member;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person;
import kz.tirek.shared.Listed;
import kz.tirek.shared.http.Created;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.situation.facts.Desk;
import kz.tirek.situation.facts.FactKinds;
import kz.tirek.situation.facts.FactsResource;
import kz.tirek.situation.facts.Moment;
import kz.tirek.situation.facts.NewCorrection;
import kz.tirek.situation.facts.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who a member of the family is. */
@Path("/v1/families/{id}/members/{memberId}/person")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class PersonResource extends FactsResource<Person> {

  @Inject
  PersonResource(Desk desk, Reading reading, Granted granted) {
    super(FactKinds.PERSON, desk, reading, granted);
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listPerson",
      summary = "Who a member of the family is",
      description =
          "One record counts on a day: the one last observed by then. With ended=true those that were given before.")
  public RestResponse<Listed<Recorded<Person>>> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Valid @BeanParam Moment moment,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return facts(id, memberId, moment, ifNoneMatch);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Created("The fact as it is kept.")
  @Operation(
      operationId = "recordPerson",
      summary = "Records who a member of the family is",
      description =
          "The new record takes the place of the one before as a whole: what it does not say is not known any more. Numbers are recorded elsewhere, and must not be contradicted.")
  public RestResponse<Recorded<Person>> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Person fact) {
    return recorded(id, memberId, key, fact);
  }

  @POST
  @Path("/{factId}/corrections")
  @Allowed(Deed.RECORD)
  @Created("The new version as it is kept; the one before is in its history.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctPerson",
      summary = "Corrects what was recorded wrongly: who a member of the family is",
      description =
          "Another version stands in the place of this one, which is kept with the reason. Only the present version is corrected.")
  public RestResponse<Recorded<Person>> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewCorrection<Person> correction) {
    return corrected(id, memberId, factId, key, correction);
  }
}
