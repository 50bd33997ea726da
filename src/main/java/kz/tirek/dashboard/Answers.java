package kz.tirek.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import kz.tirek.shared.http.Preconditions;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are asked for again and again, as JSON or as a table. */
final class Answers {

  private static final int SHORT = 16;

  private static final MediaType TABLE =
      new MediaType("text", "csv", Map.of("charset", "UTF-8", "header", "present"));

  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private Answers() {}

  /**
   * An answer in the form that is asked for first, with an ETag that is made of what it shows
   * alone: a count that changes behind an unchanged figure is not to be seen by it.
   */
  static RestResponse<Object> of(
      Csv.Table table, HttpHeaders headers, String ifNoneMatch, ObjectMapper json) {
    String csv = Csv.of(table);
    boolean asTable = isTableWanted(headers);
    RestResponse<Object> answer =
        Preconditions.answerView(
            asTable ? csv : written(table, json), 0, ifNoneMatch, digest(asTable + csv));
    if (answer.getStatus() == RestResponse.StatusCode.OK) {
      answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, asTable ? TABLE : JSON);
    }
    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return answer;
  }

  /** Who asks for application/* would get what the library makes of a text of no known type. */
  private static String written(Csv.Table table, ObjectMapper json) {
    try {
      return json.writeValueAsString(table);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean isTableWanted(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (accepted.isCompatible(TABLE)) {
        return true;
      }
    }
    return false;
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHORT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
