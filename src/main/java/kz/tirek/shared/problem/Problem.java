package kz.tirek.shared.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * Thrown to answer a request with an RFC 9457 problem. The code is stable and names the type
 * ({@code https://tirek.kz/problems/<code>}); title and detail are the messages {@code
 * problem.<code>.title} and {@code .detail}.
 */
public final class Problem extends RuntimeException {

  /** So many errors are told. */
  public static final int MOST_ERRORS = 100;

  private final String code;
  private final int status;
  private final List<Object> arguments;
  private final List<FieldError> errors;
  private final Map<String, String> headers;

  private Problem(
      String code,
      int status,
      List<Object> arguments,
      List<FieldError> errors,
      Map<String, String> headers) {
    // an expected answer, not a fault: a stack trace would cost much and tell nothing
    super(status + " " + code, null, false, false);
    this.code = code;
    this.status = status;
    this.arguments = List.copyOf(arguments);
    // enough to mend a form by; a body of faults is not answered with a book
    this.errors = errors.stream().limit(MOST_ERRORS).toList();
    this.headers = Map.copyOf(headers);
  }

  /** 400: the request cannot be read; each error names what is wrong where. */
  public static Problem unreadable(List<FieldError> errors) {
    return new Problem("unreadable", 400, List.of(), errors, Map.of());
  }

  /** 400: the request cannot be read. */
  public static Problem unreadable(FieldError... errors) {
    return unreadable(List.of(errors));
  }

  /** 422: the request can be read, but what it says cannot be so. */
  public static Problem invalid(List<FieldError> errors) {
    return new Problem("invalid", 422, List.of(), errors, Map.of());
  }

  /** 422: the request can be read, but what it says cannot be so. */
  public static Problem invalid(FieldError... errors) {
    return invalid(List.of(errors));
  }

  /**
   * Goes on where nothing is wrong.
   *
   * @throws Problem 422 with all that is
   */
  public static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw invalid(errors);
    }
  }

  /** 404: there is no such thing, or the caller may not know of it. */
  public static Problem notFound() {
    return of(404, "not-found");
  }

  /** 409: the thing is in a state that does not allow this. */
  public static Problem conflict(String code, Object... arguments) {
    return of(409, code, arguments);
  }

  /**
   * 409: the thing is in a state that does not allow what stands at this pointer; the code is that
   * of the field's text too.
   */
  public static Problem conflictAt(String pointer, String code, Object... arguments) {
    return conflict(code, arguments).at(FieldError.pointer(pointer, code, arguments));
  }

  /** 403: the caller is known and may not do this. */
  public static Problem forbidden(String code, Object... arguments) {
    return of(403, code, arguments);
  }

  /** 503: the client should try again after so many seconds. */
  public static Problem unavailable(int retryAfterSeconds) {
    return unavailable("unavailable", retryAfterSeconds);
  }

  /** 503 for a reason of its own. */
  public static Problem unavailable(String code, int retryAfterSeconds) {
    return of(503, code).with(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
  }

  /** Any other problem; the builders above read better where one fits. */
  public static Problem of(int status, String code, Object... arguments) {
    return new Problem(code, status, List.of(arguments), List.of(), Map.of());
  }

  /** The same problem with these errors beside it. */
  public Problem at(FieldError... errors) {
    return new Problem(code, status, arguments, List.of(errors), headers);
  }

  /** The same problem, answered with this header. */
  public Problem with(String header, String value) {
    return new Problem(code, status, arguments, errors, Map.of(header, value));
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public List<FieldError> errors() {
    return errors;
  }

  List<Object> arguments() {
    return arguments;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
