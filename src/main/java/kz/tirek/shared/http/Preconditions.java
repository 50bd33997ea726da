package kz.tirek.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Strong entity tags made of a thing's version, and the headers that ask about them (RFC 9110). */
public final class Preconditions {

  private Preconditions() {}

  /** The ETag of this version, quotes included. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change by somebody who has not seen this version.
   *
   * @param ifMatch the {@code If-Match} header; {@code *} changes whatever is there
   * @throws Problem 428 without the header, 412 when it names other versions
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(428, "if-match-required").at(FieldError.header("If-Match", "required"));
    }
    if (!names(ifMatch, version)) {
      throw Problem.of(412, "stale").at(FieldError.header("If-Match", "stale"));
    }
  }

  /**
   * The thing with its ETag, or 304 without it when the reader has this version already.
   *
   * @param ifNoneMatch the {@code If-None-Match} header, null when there is none
   */
  public static <T> RestResponse<T> answer(T thing, long version, String ifNoneMatch) {
    ResponseBuilder<T> answer =
        ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), version)
            ? ResponseBuilder.notModified()
            : ResponseBuilder.ok(thing);
    return answer.header(HttpHeaders.ETAG, etag(version)).build();
  }

  private static boolean names(String header, long version) {
    return header.strip().equals("*")
        || Arrays.stream(header.split(",")).map(String::strip).anyMatch(etag(version)::equals);
  }
}
