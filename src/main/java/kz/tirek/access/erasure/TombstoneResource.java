package kz.tirek.access.erasure;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is left of erased cases and people. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class TombstoneResource {

  private final Tombstones tombstones;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;

  @Inject
  TombstoneResource(Tombstones tombstones, Pages pages, Granted granted, Caller caller) {
    this.tombstones = tombstones;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.AUDIT)
  @Operation(
      operationId = "listErasures",
      summary = "What the agency erased",
      description = "The latest first: which case or person, when, by whom and why.")
  public Page<TombstoneView> list(@Valid @BeanParam PageRequest request) {
    UUID after = pages.afterId(request);
    List<TombstoneView> rows = tombstones.page(caller.agency(), after, request.rows());
    Page<TombstoneView> page = pages.page(rows, request, stone -> stone.id().toString());
    granted.shown(page.items().stream().map(TombstoneView::familyId).distinct().toList());
    return page;
  }
}
