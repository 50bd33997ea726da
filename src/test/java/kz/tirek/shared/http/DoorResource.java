package kz.tirek.shared.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint for everybody. */
@Path("/test/door")
@PermitAll
public class DoorResource {

  @GET
  public String door() {
    return "\"open\"";
  }
}
