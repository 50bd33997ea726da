package kz.tirek.access.transfer;

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
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.transfer.TransferView.Direction;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The cases that come to an agency, and those that leave it. */
@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfers", description = "Cases that go from one agency to another")
public class TransfersResource {

  private final Transfers transfers;
  private final TransferTable table;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;

  @Inject
  TransfersResource(
      Transfers transfers,
      TransferTable table,
      Idempotency idempotency,
      Pages pages,
      Granted granted,
      Caller caller) {
    this.transfers = transfers;
    this.table = table;
    this.idempotency = idempotency;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "listTransfers",
      summary = "The cases that come to the agency, and those that leave it",
      description = "The latest first. Of restricted cases those see it who are named on them.")
  public Page<TransferView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those that come, or those that leave.") @RestQuery
          Direction direction,
      @Parameter(description = "Only those that stand so.") @RestQuery TransferStatus status) {
    UUID after = pages.afterId(request);
    List<Transfer> rows = table.page(caller.agency(), direction, status, after, request.rows());
    Page<Transfer> page = pages.page(rows, request, transfer -> transfer.id().toString());
    granted.shown(page.items().stream().map(Transfer::family).distinct().toList());
    return page.map(transfer -> TransferView.of(transfer, caller.agency()));
  }

  @GET
  @Path("/{transferId}")
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "getTransfer",
      summary = "A case that comes to the agency or leaves it",
      description = "What both agencies are told of it, and where it stands.")
  public TransferView get(
      @Parameter(description = "The transfer's id.") @RestPath UUID transferId) {
    return find(transferId);
  }

  @POST
  @Path("/{transferId}/acceptance")
  @Allowed(Deed.MANAGE_AGENCY)
  @Conflicts({"transfer-decided", "no-consent-to-transfer", "restricted-to-others"})
  @Operation(
      operationId = "acceptTransfer",
      summary = "Takes the case over",
      description =
          "From now on it is a case of this agency with everything that is kept of it, and open to nobody of the other one. Nobody has"
              + " it yet: assign it. It gets another case number where its own is taken. The household's consent is looked at once"
              + " more; a restricted case comes over only to a supervisor who is named on it.")
  public TransferView accept(
      @Parameter(description = "The transfer's id.") @RestPath UUID transferId,
      @HeaderParam("Idempotency-Key") String key) {
    if (isFirst(key, transferId)) {
      transfers.accept(transferId);
    }
    return find(transferId);
  }

  @POST
  @Path("/{transferId}/refusal")
  @Allowed(Deed.MANAGE_AGENCY)
  @Conflicts("transfer-decided")
  @Operation(
      operationId = "refuseTransfer",
      summary = "Does not take the case",
      description = "It stays where it is.")
  public TransferView refuse(
      @Parameter(description = "The transfer's id.") @RestPath UUID transferId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewTransferRefusal refusal) {
    if (isFirst(key, transferId)) {
      transfers.refuse(transferId, refusal.reason());
    }
    return find(transferId);
  }

  @POST
  @Path("/{transferId}/withdrawal")
  @Allowed(Deed.MANAGE_AGENCY)
  @Conflicts("transfer-decided")
  @Operation(
      operationId = "withdrawTransfer",
      summary = "Keeps the case after all",
      description = "Possible until the other agency has decided.")
  public TransferView withdraw(
      @Parameter(description = "The transfer's id.") @RestPath UUID transferId,
      @HeaderParam("Idempotency-Key") String key) {
    if (isFirst(key, transferId)) {
      transfers.withdraw(transferId);
    }
    return find(transferId);
  }

  private boolean isFirst(String key, UUID transferId) {
    return idempotency.earlier(key, transferId, RestResponse.StatusCode.OK).isEmpty();
  }

  private TransferView find(UUID transferId) {
    Transfer transfer = table.find(transferId).orElseThrow(Problem::notFound);
    granted.shown(List.of(transfer.family()));
    return TransferView.of(transfer, caller.agency());
  }
}
