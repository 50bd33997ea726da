package kz.tirek.shared.json;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.TimeUnit;
import kz.tirek.shared.problem.Problem;

/** Reads every JSON body of a request through {@link Json}, in place of Jackson's own reader. */
@Provider
@Priority(Priorities.USER - 100)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Object> {

  /** 1 MiB: a household of thirty with all its facts stays far below. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final long MOST_DISCARDED = 16L * MOST_BYTES;
  private static final long LONGEST_DISCARDING = TimeUnit.SECONDS.toNanos(5);

  private final Json json;
  private final RequestBytes bytes;

  @Inject
  JsonBody(Json json, RequestBytes bytes) {
    this.json = json;
    this.bytes = bytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    byte[] document = whole(body);
    bytes.keep(document);
    return json.read(document, genericType == null ? type : genericType);
  }

  /**
   * The bytes of a body, of whatever type.
   *
   * @throws Problem 413 where there are more than {@link #MOST_BYTES}, 400 where it broke off
   */
  static byte[] whole(InputStream body) {
    byte[] document = received(body);
    if (document.length > MOST_BYTES) {
      // some of the body may still be to come, so the connection cannot be used again
      throw Problem.of(413, "too-large", MOST_BYTES).with("Connection", "close");
    }
    return document;
  }

  /** On poor lines bodies break off daily; whoever sent them has mostly gone. */
  private static byte[] received(InputStream body) {
    try {
      byte[] document = body.readNBytes(MOST_BYTES + 1);
      if (document.length > MOST_BYTES) {
        discard(body);
      }
      return document;
    } catch (IOException brokenOff) {
      throw Problem.of(400, "body-broken-off").with("Connection", "close");
    }
  }

  /** Whoever still sends hears nothing; so it may send on for a while. */
  private static void discard(InputStream body) throws IOException {
    long start = System.nanoTime();
    long discarded = 0;
    byte[] buffer = new byte[1 << 16];
    for (int read = 0; read >= 0 && discarded < MOST_DISCARDED; discarded += read) {
      if (System.nanoTime() - start > LONGEST_DISCARDING) {
        return;
      }
      read = body.read(buffer);
    }
  }
}
