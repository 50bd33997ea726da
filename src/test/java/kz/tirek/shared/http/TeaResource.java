package kz.tirek.shared.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A tea house, on which the conventions of all endpoints are tried; it exists in tests alone. */
@Path("/test/tea")
@Allowed(Deed.TAKE_IN)
public class TeaResource {

  enum Sort {
    BLACK,
    GREEN
  }

  record Guest(
      @NotNull @Size(max = 10) String name,
      PartialDate born,
      @PositiveOrZero Integer cups,
      Sort sort) {}

  /** A single value that only its own creator can read. */
  record Mood(@JsonValue String text) {

    @JsonCreator
    static Mood of(String text) {
      if (!text.equals("MERRY")) {
        throw new IllegalArgumentException();
      }
      return new Mood(text);
    }
  }

  record NewTable(
      @NotNull LocalDate on,
      LocalDate until,
      UUID host,
      Long price,
      Mood mood,
      boolean terrace,
      List<@Size(max = 5) String> notes,
      Listed<@Size(max = 5) String> songs,
      @NotNull @Valid Listed<Guest> guests) {

    @AssertTrue(message = "ends-before-it-starts")
    boolean isInOrder() {
      return on == null || until == null || !until.isBefore(on);
    }
  }

  @Inject Pages pages;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Operation(hidden = true)
  public NewTable take(@Valid @NotNull NewTable table) {
    return table;
  }

  @GET
  @Operation(hidden = true)
  public Page<Integer> list(
      @Valid @BeanParam PageRequest page,
      @RestQuery Sort sort,
      @RestQuery LocalDate asOf,
      @RestQuery List<String> with) {
    int after = pages.after(page).map(Integer::valueOf).orElse(0);
    List<Integer> rows = IntStream.range(after + 1, 8).limit(page.rows()).boxed().toList();
    return pages.page(rows, page, Object::toString);
  }

  @GET
  @Operation(hidden = true)
  @Path("{id}")
  public RestResponse<UUID> read(UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Preconditions.answer(id, 7, ifNoneMatch);
  }

  @PUT
  @Operation(hidden = true)
  @Path("{id}")
  public void change(UUID id, @HeaderParam("If-Match") String ifMatch) {
    Preconditions.requireMatch(ifMatch, 7);
  }

  @POST
  @Operation(hidden = true)
  @Path("pot")
  public RestResponse<UUID> brew(@HeaderParam("Idempotency-Key") String key, Guest guest) {
    UUID id = UUID.randomUUID();
    Optional<Outcome> earlier = idempotency.earlier(key, id, 201);
    return RestResponse.status(
        RestResponse.Status.CREATED, earlier.map(Outcome::resourceId).orElse(id));
  }

  @GET
  @Operation(hidden = true)
  @Path("spilt")
  public String spill() {
    throw new IllegalStateException("Aigul Serikova spilt her tea");
  }

  @GET
  @Operation(hidden = true)
  @Path("closed")
  public String closed() {
    throw new IllegalStateException(new SQLTransientConnectionException());
  }

  @GET
  @Operation(hidden = true)
  @Path("supervisors")
  @Allowed(Deed.MANAGE_AGENCY)
  public String supervisors() {
    return "\"" + caller.subject() + " of " + caller.agency() + "\"";
  }

  @GET
  @Operation(hidden = true)
  @Path("hall")
  @PermitAll
  public String hall() {
    return "\"" + caller.subject() + "\"";
  }
}
