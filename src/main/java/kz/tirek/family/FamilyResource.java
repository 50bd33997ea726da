package kz.tirek.family;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.Roles;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.FamilyList.FamilyRow;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.family.profile.ProfileCheck;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Families: the list of them and the page of each. */
@Path("/v1/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Families", description = "Who the cases are about")
public class FamilyResource {

  private final FamilyPages families;
  private final FamilyList list;
  private final Pages pages;
  private final Caller caller;
  private final Granted granted;
  private final Today today;
  private final KnownCodes codes;

  @Inject
  FamilyResource(
      FamilyPages families,
      FamilyList list,
      Pages pages,
      Caller caller,
      Granted granted,
      Today today,
      KnownCodes codes) {
    this.families = families;
    this.list = list;
    this.pages = pages;
    this.caller = caller;
    this.granted = granted;
    this.today = today;
    this.codes = codes;
  }

  @GET
  @Allowed(Deed.LIST)
  @Operation(
      operationId = "listFamilies",
      summary = "The caller's families, the newest case first",
      description =
          "A page of families: of a caseworker's own and covered cases, of a supervisor's agency. nextPageToken leads to the page after it; it is good for the same caller and filters"
              + " alone.")
  public Page<FamilyRow> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only families with this status.") @RestQuery Status status,
      @Parameter(description = "Only families in this district.") @RestQuery District district) {
    UUID after = pages.afterId(request);
    String agency = caller.is(Roles.SUPERVISOR) ? caller.agency() : null;
    List<FamilyRow> rows = list.page(agency, after, status, district, request.rows());
    Page<FamilyRow> page = pages.page(rows, request, row -> row.id().toString());
    granted.shown(page.items().stream().map(FamilyRow::id).toList());
    return page;
  }

  @GET
  @Path("/{id}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getFamily",
      summary = "A family's page",
      description =
          "Who the family is: its members, its kind, what is known of it as a whole. How it lives is in the case file.")
  public RestResponse<FamilyView> get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    FamilyView page = families.read(caller.agency(), id);
    return Preconditions.answer(page, page.version(), ifNoneMatch);
  }

  @PUT
  @Path("/{id}/profile")
  @Allowed(Deed.RECORD)
  @Operation(
      operationId = "replaceProfile",
      summary = "What is known of the family as a whole, in the place of what stood before",
      description =
          "What stood before is kept. A field that is absent is not recorded any more. A yes to the keeping of facts stays as it is among"
              + " the family's consents; it is given, renewed and taken back there.")
  public RestResponse<FamilyView> profile(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid FamilyProfile profile) {
    List<FieldError> errors = ProfileCheck.check("", profile, today.date(), codes);
    Problem.refuse(errors);
    families.replaceProfile(caller.agency(), id, ifMatch, profile, caller.subject());
    FamilyView page = families.read(caller.agency(), id);
    return Preconditions.answer(page, page.version(), null);
  }
}
