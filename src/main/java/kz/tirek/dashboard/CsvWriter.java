package kz.tirek.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Answers with a table where somebody asks for one. */
@Provider
@Produces(Csv.TYPE)
public class CsvWriter implements MessageBodyWriter<Csv.Table> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return Csv.Table.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Csv.Table table,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", Csv.TYPE + ";charset=UTF-8;header=present");
    out.write(Csv.of(table).getBytes(UTF_8));
  }
}
