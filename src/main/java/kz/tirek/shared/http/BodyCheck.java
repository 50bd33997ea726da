package kz.tirek.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is something else than JSON, in UTF-8 and as it is: Quarkus would take any
 * type that looks like it, and read packed bytes as text. Endpoints that name a type are left
 * alone.
 */
@Singleton
class BodyCheck {

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    if (!hasBody(request) || namesType(endpoint)) {
      return;
    }
    if (!isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw Problem.of(415, "unsupported-media-type");
    }
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !Arrays.stream(coding.split(",")).allMatch(BodyCheck::isIdentity)) {
      throw Problem.of(415, "unsupported-content-coding")
          .with(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.getHeaderString("Transfer-Encoding") != null
        : !length.strip().equals("0");
  }

  private static boolean namesType(ResourceInfo endpoint) {
    return endpoint.getResourceMethod().isAnnotationPresent(Consumes.class)
        || endpoint.getResourceClass().isAnnotationPresent(Consumes.class);
  }

  private static boolean isJson(String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.valueOf(contentType);
      String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
      return type.getType().equalsIgnoreCase("application")
          && type.getSubtype().equalsIgnoreCase("json")
          && (charset == null || charset.equalsIgnoreCase("utf-8"));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isIdentity(String coding) {
    return coding.isBlank() || coding.strip().equalsIgnoreCase("identity");
  }
}
