package kz.tirek.access.erasure;

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
import kz.tirek.shared.held.Membership;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Cases and people erased, and what is left of them. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class ErasureResource {

  private final Erasing erasing;
  private final Tombstones tombstones;
  private final Membership members;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;

  @Inject
  ErasureResource(
      Erasing erasing,
      Tombstones tombstones,
      Membership members,
      Pages pages,
      Granted granted,
      Caller caller) {
    this.erasing = erasing;
    this.tombstones = tombstones;
    this.members = members;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
  }

  @POST
  @Path("/families/{id}/erasure")
  @Allowed(Deed.MANAGE)
  @Conflicts("legal-hold")
  @Operation(
      operationId = "erase",
      summary = "Erases the case, or a person from it, for good",
      description =
          "All that is kept of it goes: afterwards it is as if it had never been there. A tombstone with ids alone and the audit trail"
              + " stay. Where a person is erased, the household stays with whoever is left. Not under a legal hold.")
  public void erase(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NewErasure wanted) {
    Preconditions.requireMatch(ifMatch, erasing.lock(id));
    if (wanted.reason() == ErasureReason.RETENTION) {
      throw Problem.invalid(FieldError.pointer("/reason", "not-allowed"));
    }
    if (wanted.person() != null && !members.has(id, wanted.person())) {
      throw Problem.invalid(FieldError.pointer("/person", "unknown-person"));
    }
    erasing.erase(id, wanted.person(), caller.agency(), wanted.reason(), caller.subject());
  }

  @GET
  @Path("/erasures")
  @Allowed(Deed.AUDIT)
  @Operation(
      operationId = "listErasures",
      summary = "What the agency erased",
      description = "The latest first: which case or person, when, by whom and why.")
  public Page<TombstoneView> list(@Valid @BeanParam PageRequest request) {
    UUID after = pages.after(request).map(UUID::fromString).orElse(null);
    List<TombstoneView> rows = tombstones.page(caller.agency(), after, request.rows());
    Page<TombstoneView> page = pages.page(rows, request, stone -> stone.id().toString());
    granted.shown(page.items().stream().map(TombstoneView::familyId).distinct().toList());
    return page;
  }
}
