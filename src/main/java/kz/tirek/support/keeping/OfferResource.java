package kz.tirek.support.keeping;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.version.Rulebooks;
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
import kz.tirek.support.directory.Directory;
import kz.tirek.support.directory.KeptProvider;
import kz.tirek.support.directory.OfferTable;
import kz.tirek.support.directory.ProviderTable;
import kz.tirek.support.directory.Snapshot;
import kz.tirek.support.directory.view.OfferView;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Verified;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** With what somebody helps. */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class OfferResource {

  private static final String ADDRESS = "/v1/offers/";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final OfferTable table;
  private final ProviderTable providers;
  private final Directory directory;
  private final Rulebooks rulebooks;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;
  private final Today today;
  private final Clock clock;

  @Inject
  OfferResource(
      OfferTable table,
      ProviderTable providers,
      Directory directory,
      Rulebooks rulebooks,
      Idempotency idempotency,
      Pages pages,
      Caller caller,
      Today today,
      Clock clock) {
    this.table = table;
    this.providers = providers;
    this.directory = directory;
    this.rulebooks = rulebooks;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
    this.today = today;
    this.clock = clock;
  }

  @GET
  @Allowed(Deed.READ_DIRECTORY)
  @Operation(
      operationId = "searchOffers",
      summary = "What help there is",
      description =
          "What is there today, or with closed=true no more, the latest first; each other filter leaves fewer. Of private persons those"
              + " who work with families find the ones that their own agency knows. Whoever keeps the directory finds what to ask about"
              + " again by provider, verifiedBefore and capacityBefore.")
  public Page<OfferView> search(
      @Valid @BeanParam PageRequest request, @Valid @BeanParam OfferFilter filter) {
    Rulebook rulebook = rulebooks.inForce();
    filter.check(rulebook);
    UUID after = pages.afterId(request);
    Snapshot snapshot = directory.snapshot();
    List<Offer> rows =
        filter.among(snapshot, caller.worksWithFamilies() ? caller.agency() : null).stream()
            .filter(offer -> Snapshot.compare(offer.id(), after) < 0)
            .filter(
                filter.in(
                    snapshot, rulebook, LocalDateTime.ofInstant(clock.instant(), today.zone())))
            .sorted(Snapshot.LATEST_FIRST)
            .limit(request.rows())
            .toList();
    return pages.page(rows, request, offer -> offer.id().toString()).map(OfferView::of);
  }

  @GET
  @Path("/{offerId}")
  @Allowed(Deed.READ_DIRECTORY)
  @Operation(
      operationId = "getOffer",
      summary = "An offer",
      description = "Also where it is closed.")
  public RestResponse<OfferView> get(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId) {
    return answer(
        table
            .find(offerId)
            .filter(offer -> caller.worksWithFamilies() || offer.provider().agency() == null)
            .orElseThrow(Problem::notFound));
  }

  @POST
  @Allowed(Deed.KEEP_DIRECTORY)
  @APIResponseSchema(
      value = OfferView.class,
      responseCode = "201",
      responseDescription = "It is in the directory, verified by nobody so far.")
  @Conflicts({"directory-code-taken", "provider-closed"})
  @Operation(
      operationId = "addOffer",
      summary = "Adds an offer",
      description =
          "Whoever keeps the provider writes it down: the role directory for public places, those who work with families for the"
              + " private persons of their agency. A condition is compiled, and what is wrong with it told with line and column.")
  public RestResponse<OfferView> add(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewOffer wanted) {
    KeptProvider provider =
        providers
            .hold(wanted.provider())
            .filter(kept -> caller.keepsDirectory(kept.provider().kind().isPerson()))
            .orElseThrow(
                () -> Problem.invalid(FieldError.pointer("/provider", "unknown-provider")));
    UUID newId = ids.generate();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      if (!provider.isThere(today.date())) {
        throw Problem.conflict("provider-closed");
      }
      Problem.refuse(wanted.errors(provider.provider().kind().isPerson()));
      Offer offer = wanted.offer(newId, provider.provider(), today.date());
      Problem.refuse(new OfferCheck(rulebooks.inForce()).errors(wanted));
      if (!table.add(offer, provider.closedOn(), caller.subject())) {
        throw Taken.code();
      }
    }
    Offer added = kept(table.find(earlier.map(Outcome::resourceId).orElse(newId)));
    return ResponseBuilder.create(RestResponse.Status.CREATED, OfferView.of(added))
        .location(URI.create(ADDRESS + added.id()))
        .header("ETag", Preconditions.etag(added.version()))
        .build();
  }

  @PUT
  @Path("/{offerId}")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts({"directory-code-taken", "offer-closed"})
  @Operation(
      operationId = "replaceOffer",
      summary = "Replaces an offer",
      description =
          "Everything but the provider and the capacity is as it is said here. It is verified by nobody again until somebody says so.")
  public RestResponse<OfferView> replace(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NewOffer wanted) {
    Offer before = toChange(offerId, ifMatch);
    if (!wanted.provider().equals(before.provider().id())) {
      throw Problem.invalid(FieldError.pointer("/provider", "stays-as-it-is"));
    }
    Problem.refuse(wanted.errors(before.provider().kind().isPerson()));
    Offer offer = wanted.offer(offerId, before.provider(), before.addedOn());
    Problem.refuse(new OfferCheck(rulebooks.inForce()).errors(wanted));
    if (!table.change(offer)) {
      throw Taken.code();
    }
    return changed(offerId);
  }

  @POST
  @Path("/{offerId}/closing")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts("offer-closed")
  @Operation(
      operationId = "closeOffer",
      summary = "Says that an offer is there no more",
      description =
          "It can still be read, and no family is sent there any longer. A day to come can be said otherwise until it is there; it is"
              + " no later than that on which the provider closes.")
  public RestResponse<OfferView> close(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewDirectoryClosing closing) {
    if (isFirst(key, offerId)) {
      Optional<LocalDate> last = closingOfProvider(offerId);
      toChange(offerId, ifMatch);
      if (last.filter(closing.on()::isAfter).isPresent()) {
        throw Problem.invalid(
            FieldError.pointer("/on", "closes-after-provider", last.get().toString()));
      }
      table.close(offerId, closing.on());
    }
    return changed(offerId);
  }

  @POST
  @Path("/{offerId}/verification")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts("offer-closed")
  @Operation(
      operationId = "verifyOffer",
      summary = "Says that the provider was asked and the entry is right",
      description = "It is kept who says so. A later change of the entry takes it away again.")
  public RestResponse<OfferView> verify(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewOfferVerification verification) {
    if (isFirst(key, offerId)) {
      toChange(offerId, ifMatch);
      requireNotLater("/on", verification.on());
      table.verify(offerId, new Verified(verification.on(), caller.subject()));
    }
    return changed(offerId);
  }

  @PUT
  @Path("/{offerId}/capacity")
  @Allowed(Deed.KEEP_DIRECTORY)
  @Conflicts("offer-closed")
  @Operation(
      operationId = "setCapacity",
      summary = "Says whether somebody more can be taken",
      description =
          "As of a day: what is said grows old, and is then as good as not known. Of the places those are taken off that referrals asked"
              + " for after that day may take.")
  public RestResponse<OfferView> setCapacity(
      @Parameter(description = "The offer's id.") @RestPath UUID offerId,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Capacity capacity) {
    toChange(offerId, ifMatch);
    requireNotLater("/asOf", capacity.asOf());
    if (capacity.places() != null && capacity.kind() != Capacity.Kind.CAPACITY) {
      throw Problem.invalid(FieldError.pointer("/places", "no-places-there"));
    }
    table.setCapacity(offerId, capacity);
    return changed(offerId);
  }

  private boolean isFirst(String key, UUID offerId) {
    return idempotency.earlier(key, offerId, RestResponse.StatusCode.OK).isEmpty();
  }

  /** The offer, as nobody else changes it meanwhile. */
  private Offer toChange(UUID offerId, String ifMatch) {
    Offer offer = kept(table.lock(offerId));
    Preconditions.requireMatch(ifMatch, offer.version());
    if (!offer.isThere(today.date())) {
      throw Problem.conflict("offer-closed");
    }
    return offer;
  }

  /** When its provider closes, which stays so until the end of the transaction. */
  private Optional<LocalDate> closingOfProvider(UUID offerId) {
    return table
        .find(offerId)
        .flatMap(offer -> providers.hold(offer.provider().id()))
        .map(KeptProvider::closedOn);
  }

  private RestResponse<OfferView> changed(UUID offerId) {
    return answer(kept(table.find(offerId)));
  }

  /**
   * @throws Problem 404 where it is not for the caller to change
   */
  private Offer kept(Optional<Offer> found) {
    return found
        .filter(offer -> caller.keepsDirectory(offer.provider().kind().isPerson()))
        .orElseThrow(Problem::notFound);
  }

  private void requireNotLater(String at, LocalDate day) {
    if (day.isAfter(today.date())) {
      throw Problem.invalid(FieldError.pointer(at, "in-the-future"));
    }
  }

  private static RestResponse<OfferView> answer(Offer offer) {
    return Preconditions.answer(OfferView.of(offer), offer.version(), null);
  }
}
