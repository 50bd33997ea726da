package kz.tirek.shared.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint whose author forgot to say who may use it. */
@Path("/test/forgotten")
public class ForgottenResource {

  @GET
  public String get() {
    return "\"secret\"";
  }
}
