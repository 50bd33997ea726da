package kz.tirek.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.tirek.shared.http.Preconditions;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are asked for again and again. */
final class Answers {

  private static final int SHORT = 16;

  private Answers() {}

  /**
   * An answer with an ETag that is made of what it shows alone: a count that changes behind an
   * unchanged figure is not to be seen by it.
   */
  static <T extends Csv.Table> RestResponse<T> of(T table, String as, String ifNoneMatch) {
    RestResponse<T> answer =
        Preconditions.answerView(table, 0, ifNoneMatch, digest(Csv.of(table)), as);
    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    return answer;
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
