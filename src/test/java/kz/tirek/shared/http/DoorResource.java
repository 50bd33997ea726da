package kz.tirek.shared.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An endpoint for everybody. */
@Path("/test/door")
@PermitAll
public class DoorResource {

  @GET
  @Operation(hidden = true)
  public String door() {
    return "\"open\"";
  }
}
