package kz.tirek.access.notice;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.AskedLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What supervisors are told. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "What supervisors are told")
public class NoticeResource {

  private final Notices notices;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;
  private final AskedLanguage asked;

  @Inject
  NoticeResource(
      Notices notices, Pages pages, Granted granted, Caller caller, AskedLanguage asked) {
    this.notices = notices;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
    this.asked = asked;
  }

  @GET
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "listNotices",
      summary = "What the agency's supervisors are told",
      description =
          "The latest first. What is about a restricted case is seen by those alone who are named on it. What POST takes at the same"
              + " address, notices of systems of the city, has nothing to do with it: listMunicipalNotices has those.")
  public Page<NoticeView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those that the caller has not read.")
          @RestQuery
          @DefaultValue("false")
          boolean unread) {
    UUID after = pages.afterId(request);
    List<NoticeView> rows = notices.page(unread, after, request.rows(), asked.language());
    Page<NoticeView> page = pages.page(rows, request, notice -> notice.id().toString());
    granted.shown(
        page.items().stream()
            .map(NoticeView::familyId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    return page;
  }

  @POST
  @Path("/{noticeId}/reading")
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "readNotice",
      summary = "Marks a notice as read by the caller",
      description = "For the other supervisors it stays as it was.")
  public NoticeView read(@Parameter(description = "The notice's id.") @RestPath UUID noticeId) {
    notices.read(noticeId, caller.agency(), caller.subject());
    return notices.find(noticeId, asked.language()).orElseThrow(Problem::notFound);
  }
}
