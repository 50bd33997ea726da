package kz.tirek.access.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who saw a case. */
@Path("/v1/families/{id}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail", description = "Who did what, and proof of it")
public class AccessLogResource {

  private final AuditTable table;
  private final Pages pages;

  @Inject
  AccessLogResource(AuditTable table, Pages pages) {
    this.table = table;
    this.pages = pages;
  }

  @GET
  @Allowed(Deed.READ_LOG)
  @Operation(
      operationId = "listAccessLog",
      summary = "Who saw a case",
      description =
          "Everything that was done to the case or asked of it, by anybody of any agency, the latest first; lists that showed it and"
              + " what was refused are among it.")
  public Page<AccessLogEntry> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam PageRequest request) {
    long before = pages.after(request).map(Long::parseLong).orElse(Long.MAX_VALUE);
    return pages
        .page(table.ofCase(id, before, request.rows()), request, LoggedEvent::place)
        .map(AccessLogEntry::of);
  }
}
