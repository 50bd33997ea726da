package kz.tirek.shared.json;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads an archive as it is, of no more bytes than any other body. */
@Provider
@Consumes(ZipBody.TYPE)
public class ZipBody implements MessageBodyReader<ZipBody.Zip> {

  /** The media type of an archive. */
  public static final String TYPE = "application/zip";

  /** The bytes of an archive that was sent. */
  public record Zip(byte[] bytes) {}

  private final RequestBytes kept;

  @Inject
  ZipBody(RequestBytes kept) {
    this.kept = kept;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Zip.class;
  }

  @Override
  public Zip readFrom(
      Class<Zip> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    byte[] bytes = JsonBody.whole(body);
    kept.keep(bytes);
    return new Zip(bytes);
  }
}
