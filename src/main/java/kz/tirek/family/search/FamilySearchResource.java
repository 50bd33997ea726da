package kz.tirek.family.search;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.List;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.secret.Fingerprints;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Families found by who belongs to them. What is looked for stands in the body, never in a URL. */
@Path("/v1/families/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Families")
public class FamilySearchResource {

  private final Search search;
  private final FoundFamilies families;
  private final Pages pages;
  private final Granted granted;
  private final Fingerprints fingerprints;

  @Inject
  FamilySearchResource(
      Search search,
      FoundFamilies families,
      Pages pages,
      Granted granted,
      Fingerprints fingerprints) {
    this.search = search;
    this.families = families;
    this.pages = pages;
    this.granted = granted;
    this.fingerprints = fingerprints;
  }

  @POST
  @Allowed(Deed.SEARCH)
  @Operation(
      operationId = "searchFamilies",
      summary = "Families found by who belongs to them, the best fit first",
      description =
          "Among a caseworker's own and covered cases, a supervisor's agency. A name is looked for in Kazakh and Russian Cyrillic and in"
              + " Latin, in any order, with or without patronymic, with initials, and with one or two mistakes in a word; the names"
              + " under which somebody was recorded before are looked at too. Some thousand people at most are compared, and the best"
              + " 200 families are told. Families with records of one person (onePerson) stand together: the others directly after the one that fits"
              + " best. nextPageToken leads to the page after it; it is good for the same caller and search alone.")
  public Page<FoundFamily> search(
      @Valid @BeanParam PageRequest request, @NotNull @Valid FamilySearch wanted) {
    List<FieldError> errors = wanted.errors();
    Problem.refuse(errors);
    String same = HexFormat.of().formatHex(fingerprints.of("search", wanted.asked()));
    String after = pages.after(request, same).orElse(null);
    Hits hits = search.find(wanted);
    List<Ranked> rows =
        hits.ranked().stream()
            .dropWhile(found -> after != null && found.place().compareTo(after) <= 0)
            .limit(request.rows())
            .toList();
    Page<Ranked> ranked = pages.page(rows, request, Ranked::place, same);
    List<FoundFamily> found =
        families.of(ranked.items()).stream().map(each -> each.linked(hits.onePersons())).toList();
    Page<FoundFamily> page = new Page<>(found, ranked.nextPageToken());
    granted.shown(page.items().stream().map(FoundFamily::id).toList());
    return page;
  }
}
