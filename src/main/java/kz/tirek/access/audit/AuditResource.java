package kz.tirek.access.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.seal.chain.Anchor;
import kz.tirek.access.seal.check.TrailCheck;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail of an agency, and proof that the trail is whole. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail", description = "Who did what, and proof of it")
public class AuditResource {

  private final AuditTable table;
  private final TrailCheck trail;
  private final Pages pages;
  private final Caller caller;

  @Inject
  AuditResource(AuditTable table, TrailCheck trail, Pages pages, Caller caller) {
    this.table = table;
    this.trail = trail;
    this.pages = pages;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.AUDIT)
  @Operation(
      operationId = "listAudit",
      summary = "The agency's part of the audit trail",
      description =
          "What people and programs of the agency read, searched, changed and were refused, the latest first. It holds ids alone, of"
              + " restricted and of erased cases too.")
  public Page<LoggedEvent> list(
      @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest request) {
    long before = pages.after(request).map(Long::parseLong).orElse(Long.MAX_VALUE);
    return pages.page(
        table.ofAgency(caller.agency(), filter, before, request.rows()),
        request,
        LoggedEvent::place);
  }

  @GET
  @Path("/anchor")
  @Allowed(Deed.VERIFY)
  @Operation(
      operationId = "getAuditAnchor",
      summary = "The seal at the end of the audit trail",
      description =
          "Keep it where nobody who can write the database can write: a trail that was rewritten, or cut before it, does not fit it. 404"
              + " where nothing is sealed yet.")
  @APIResponseSchema(value = Anchor.class, responseCode = "200", responseDescription = "OK")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  public Anchor anchor() {
    return trail.anchor().orElseThrow(Problem::notFound);
  }

  @POST
  @Path("/verification")
  @Allowed(Deed.VERIFY)
  @Operation(
      operationId = "verifyAudit",
      summary = "Checks that the audit trail is whole",
      description =
          "Follows the chain of seals and names the first record that was changed, deleted, put in or exchanged, a seal that is gone, an"
              + " end that was cut, a chain that was rewritten. It is the trail of all agencies, and tells nothing of anybody.")
  public VerificationView verify(@NotNull @Valid NewVerification wanted) {
    return VerificationView.of(
        trail.check(wanted.firstPosition(), wanted.length(), wanted.anchor()));
  }
}
