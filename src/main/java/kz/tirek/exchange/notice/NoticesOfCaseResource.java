package kz.tirek.exchange.notice;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** What systems of the city said of people in a case. */
@Path("/v1/families/{id}/municipal-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Municipal exchange")
public class NoticesOfCaseResource {

  private final NoticeTable table;
  private final Pages pages;

  @Inject
  NoticesOfCaseResource(NoticeTable table, Pages pages) {
    this.table = table;
    this.pages = pages;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listMunicipalNotices",
      summary = "What systems of the city said of people in the case",
      description =
          "The latest first: what was recorded by itself, with the fact, and what is left to you, with the reason.")
  public Page<MunicipalNoticeView> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam PageRequest request) {
    List<MunicipalNoticeView> rows = table.page(id, pages.afterId(request), request.rows());
    return pages.page(rows, request, notice -> notice.id().toString());
  }
}
