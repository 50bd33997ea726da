package kz.tirek.support.keeping;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.support.directory.KeptProvider;
import kz.tirek.support.directory.ProviderTable;
import kz.tirek.support.directory.Words;
import kz.tirek.support.directory.view.ProviderView;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who helps. */
@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Who helps, and with what")
public class ProviderResource {

  private static final String ADDRESS = "/v1/providers/";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final ProviderTable table;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;
  private final Today today;

  @Inject
  ProviderResource(
      ProviderTable table, Idempotency idempotency, Pages pages, Caller caller, Today today) {
    this.table = table;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ_DIRECTORY)
  @Operation(
      operationId = "listProviders",
      summary = "Who helps",
      description =
          "The latest first, those that are closed among them. Private persons are shown to those who work with families, each agency"
              + " its own; they have no code, and nobody looks for them by their names.")
  public Page<ProviderView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those of this kind.") @RestQuery ProviderKind kind,
      @Parameter(description = "Only that which has this code.", example = "service-centre")
          @RestQuery
          @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
          @Size(max = 60)
          String code,
      @Parameter(
              description =
                  "Words that all stand in the name, in any language, in large or small letters, with or without those letters that are"
                      + " only Kazakh. Signs between them stand for nothing: at least one word is needed.",
              example = "мектеп")
          @RestQuery
          @Size(max = 200)
          String q) {
    List<String> words = q == null ? List.of() : Words.of(q);
    if (q != null && words.isEmpty()) {
      throw Problem.unreadable(FieldError.parameter("q", "no-word"));
    }
    List<KeptProvider> rows =
        table.page(
            kind,
            code,
            words,
            caller.worksWithFamilies() && q == null,
            pages.afterId(request),
            request.rows());
    return pages.page(rows, request, kept -> kept.provider().id().toString()).map(ProviderView::of);
  }

  @GET
  @Path("/{providerId}")
  @Allowed(Deed.READ_DIRECTORY)
  @Operation(
      operationId = "getProvider",
      summary = "Somebody who helps",
      description = "Also where it is closed.")
  public RestResponse<ProviderView> get(
      @Parameter(description = "The provider's id.") @RestPath UUID providerId) {
    return answer(shown(table.find(providerId)));
  }

  @POST
  @Allowed(Deed.KEEP_DIRECTORY)
  @APIResponseSchema(
      value = ProviderView.class,
      responseCode = "201",
      responseDescription = "It is in the directory, without an offer so far.")
  @Conflicts("directory-code-taken")
  @Operation(
      operationId = "addProvider",
      summary = "Writes down who helps",
      description =
          "The role directory keeps public places, which everybody is shown. Those who work with families write down private persons,"
              + " whom their own agency alone is shown; each of them is an adult.")
  public RestResponse<ProviderView> add(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewProvider wanted) {
    if (!caller.keepsDirectory(wanted.kind().isPerson())) {
      throw Problem.forbidden("forbidden");
    }
    UUID newId = ids.generate();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      Problem.refuse(wanted.errors());
      KeptProvider kept =
          new KeptProvider(
              wanted.provider(newId, caller.agency()),
              wanted.adult(),
              false,
              today.date(),
              null,
              0);
      if (!table.add(kept, caller.subject())) {
        throw Taken.code();
      }
    }
    KeptProvider added = kept(table.find(earlier.map(Outcome::resourceId).orElse(newId)));
    return ResponseBuilder.create(RestResponse.Status.CREATED, ProviderView.of(added))
        .location(URI.create(ADDRESS + added.provider().id()))
        .header("ETag", Preconditions.etag(added.version()))
        .build();
  }

  @PUT
  @Path("/{providerId}")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts("provider-closed")
  @Operation(
      operationId = "replaceProvider",
      summary = "Replaces a provider",
      description =
          "What it is (its kind) stays: another kind is another provider. So does its code, also where it has none: families agreed"
              + " that it is told of them under the one or, without a code, under its id.")
  public RestResponse<ProviderView> replace(
      @Parameter(description = "The provider's id.") @RestPath UUID providerId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NewProvider wanted) {
    KeptProvider before = kept(table.lock(providerId));
    Preconditions.requireMatch(ifMatch, before.version());
    requireOpen(before);
    Provider provider = before.provider();
    if (wanted.kind() != provider.kind()) {
      throw Problem.invalid(FieldError.pointer("/kind", "stays-as-it-is"));
    }
    Problem.refuse(wanted.errors());
    if (!Objects.equals(wanted.code(), provider.code())) {
      throw Problem.invalid(FieldError.pointer("/code", "stays-as-it-is"));
    }
    table.change(wanted.provider(providerId, provider.agency()), wanted.adult());
    return answer(kept(table.find(providerId)));
  }

  @POST
  @Path("/{providerId}/closing")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts("provider-closed")
  @Operation(
      operationId = "closeProvider",
      summary = "Says that somebody helps no more",
      description =
          "All its offers close with it. A day to come can be said otherwise until it is there; offers that close on the same day go along,"
              + " also where that was their own day before. Of a private person no more is kept than that there was one: name, contact"
              + " and what was offered are forgotten at once.")
  public RestResponse<ProviderView> close(
      @Parameter(description = "The provider's id.") @RestPath UUID providerId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewDirectoryClosing closing) {
    KeptProvider before = kept(table.lock(providerId));
    if (idempotency.earlier(key, providerId, RestResponse.StatusCode.OK).isEmpty()) {
      Preconditions.requireMatch(ifMatch, before.version());
      requireOpen(before);
      if (before.provider().kind().isPerson() && closing.on().isAfter(today.date())) {
        // what was offered is forgotten at once, and so cannot be there till then
        throw Problem.invalid(FieldError.pointer("/on", "in-the-future"));
      }
      table.close(providerId, before.closedOn(), closing.on());
    }
    return answer(kept(table.find(providerId)));
  }

  private void requireOpen(KeptProvider provider) {
    if (!provider.isThere(today.date())) {
      throw Problem.conflict("provider-closed");
    }
  }

  private static RestResponse<ProviderView> answer(KeptProvider provider) {
    return Preconditions.answer(ProviderView.of(provider), provider.version(), null);
  }

  /**
   * @throws Problem 404 where it is not for the caller to see
   */
  private KeptProvider shown(Optional<KeptProvider> found) {
    return found
        .filter(kept -> caller.worksWithFamilies() || kept.provider().agency() == null)
        .orElseThrow(Problem::notFound);
  }

  /**
   * @throws Problem 404 where it is not for the caller to change
   */
  private KeptProvider kept(Optional<KeptProvider> found) {
    return found
        .filter(kept -> caller.keepsDirectory(kept.provider().kind().isPerson()))
        .orElseThrow(Problem::notFound);
  }
}
