package kz.tirek.access.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** An event as bytes: every field with its length, so that no two events are written alike. */
public final class EventBytes {

  private EventBytes() {}

  /** Something that is written. */
  public interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  public static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Every field. */
  public static void write(DataOutputStream out, AuditEvent event) throws IOException {
    writeDeed(out, event);
    write(out, event.relation());
    write(out, event.purpose());
  }

  /** Every field but those that the database finds out: relation and purpose. */
  static void writeDeed(DataOutputStream out, AuditEvent event) throws IOException {
    write(out, event.at());
    write(out, event.agency());
    write(out, event.subject());
    write(out, event.client());
    writeAll(out, event.roles());
    write(out, event.deed());
    write(out, event.family());
    writeAll(out, event.shown());
    write(out, event.outcome());
    write(out, event.request());
  }

  /** Any instant that the database can hold, {@code infinity} included. */
  public static void write(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static void writeAll(DataOutputStream out, Collection<?> values) throws IOException {
    out.writeInt(values == null ? -1 : values.size());
    if (values != null) {
      for (Object value : values) {
        write(out, value);
      }
    }
  }

  /** Texts and ids; null is not the same as empty. */
  private static void write(DataOutputStream out, Object value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
    } else if (value instanceof UUID id) {
      out.writeInt(16);
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    } else {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
  }
}
