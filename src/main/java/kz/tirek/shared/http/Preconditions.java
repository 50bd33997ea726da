package kz.tirek.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Strong entity tags made of a thing's version, and the headers that ask about them (RFC 9110). */
public final class Preconditions {

  /** An ETag that {@link #answerView} gave out. */
  private static final Pattern VIEW = Pattern.compile("\"\\d+@[^\"]*\"");

  private Preconditions() {}

  /** The ETag of this version, quotes included. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change by somebody who has not seen this version.
   *
   * @param ifMatch the {@code If-Match} header; {@code *} changes whatever is there
   * @throws Problem 428 without the header, 412 when it names other versions, or a view
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(428, "if-match-required").at(FieldError.header("If-Match", "required"));
    }
    if (!names(ifMatch, etag(version))) {
      if (VIEW.matcher(ifMatch).find()) {
        throw Problem.of(412, "etag-of-view").at(FieldError.header("If-Match", "etag-of-view"));
      }
      throw Problem.of(412, "stale").at(FieldError.header("If-Match", "stale"));
    }
  }

  /**
   * The same of what several people change at once who do not know of each other: none of them
   * changes it unread.
   *
   * @throws Problem as {@link #requireMatch}, and 428 where the header is {@code *}
   */
  public static void requireSeen(String ifMatch, long version) {
    if (ifMatch != null && ifMatch.strip().equals("*")) {
      throw Problem.of(428, "if-match-required")
          .at(FieldError.header("If-Match", "names-no-version"));
    }
    requireMatch(ifMatch, version);
  }

  /**
   * A view of a thing with an ETag of its own, or 304 without it when the reader has it already.
   * The ETag of a view never matches that of the thing, so nobody changes a thing of which only a
   * view was seen.
   *
   * @param view what the view depends on beside the version, such as its day
   */
  public static <T> RestResponse<T> answerView(
      T thing, long version, String ifNoneMatch, Object... view) {
    String etag =
        Stream.concat(Stream.of(version), Stream.of(view))
            .map(String::valueOf)
            .collect(Collectors.joining("@", "\"", "\""));
    return answer(thing, etag, ifNoneMatch);
  }

  /**
   * The thing with its ETag, or 304 without it when the reader has this version already.
   *
   * @param ifNoneMatch the {@code If-None-Match} header, null when there is none
   */
  public static <T> RestResponse<T> answer(T thing, long version, String ifNoneMatch) {
    return answer(thing, etag(version), ifNoneMatch);
  }

  private static <T> RestResponse<T> answer(T thing, String etag, String ifNoneMatch) {
    ResponseBuilder<T> answer =
        ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), etag)
            ? ResponseBuilder.notModified()
            : ResponseBuilder.ok(thing);
    return answer.header(HttpHeaders.ETAG, etag).build();
  }

  private static boolean names(String header, String etag) {
    return header.strip().equals("*")
        || Arrays.stream(header.split(",")).map(String::strip).anyMatch(etag::equals);
  }
}
