package kz.tirek.access.transfer;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A case that is to go to another agency. */
@Path("/v1/families/{id}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers", description = "Cases that go from one agency to another")
public class TransferResource {

  private final Transfers transfers;
  private final TransferTable table;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  TransferResource(
      Transfers transfers, TransferTable table, Idempotency idempotency, Caller caller) {
    this.transfers = transfers;
    this.table = table;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Allowed(Deed.MANAGE)
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "201",
      responseDescription =
          "The other agency is asked; the case stays where it is until it accepts.")
  @Conflicts({"no-consent-to-transfer", "transfer-under-way"})
  @Operation(
      operationId = "requestTransfer",
      summary = "Asks another agency to take the case",
      description =
          "The household has to agree to it: with the whole case everything that is kept of it goes over. Until the other agency"
              + " accepts, it is told the district, the kind and the size of the household, the reason, and who asks.")
  public RestResponse<TransferView> request(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewTransfer wanted) {
    if (wanted.toAgency().equals(caller.agency())) {
      throw Problem.invalid(FieldError.pointer("/toAgency", "own-agency"));
    }
    UUID newId = transfers.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      transfers.request(id, newId, wanted);
    }
    UUID requested = earlier.map(Outcome::resourceId).orElse(newId);
    Transfer transfer = table.find(id, requested).orElseThrow(Problem::notFound);
    return ResponseBuilder.create(
            RestResponse.Status.CREATED, TransferView.of(transfer, caller.agency()))
        .location(URI.create("/v1/transfers/" + requested))
        .build();
  }
}
