package kz.tirek.family.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact as it is kept: what is known, and when, how and by whom it came to be known.
 *
 * <p>What is known is kept as JSON, and most facts are read to be written out again: it becomes a
 * record only when somebody asks for it.
 */
@Schema(
    description =
        "A fact as it is kept: what is known, and when, how and by whom it came to be known.")
@JsonSerialize(using = Recorded.Written.class)
public final class Recorded<T> {

  @NotNull private final UUID id;

  @Schema(description = "Whom it concerns; absent when it concerns the whole family.")
  private final UUID memberId;

  @Schema(description = "The day on which it was seen or told.")
  @NotNull
  private final LocalDate observedOn;

  @NotNull private final Source source;
  @NotNull private final Instant recordedAt;

  @Schema(description = "Who recorded it: the subject of that person's token.")
  @NotNull
  private final String recordedBy;

  @Schema(
      description =
          "True where the fact was observed after the day asked for and nobody said since when it holds.")
  private final Boolean heldBack;

  @NotNull private T value;

  @Schema(hidden = true)
  private final Kept<T> kept;

  /** What is known, as it is kept. */
  private record Kept<T>(String json, Class<T> type, FactReader reader) {

    @Override
    public String toString() {
      return "Kept[...]";
    }
  }

  /**
   * @param memberId whom it concerns; null when it concerns the whole family
   * @param heldBack null, or true where nobody said since when it holds, so that it is taken to
   *     have held before it was observed too
   */
  public Recorded(
      UUID id,
      UUID memberId,
      LocalDate observedOn,
      Source source,
      Instant recordedAt,
      String recordedBy,
      Boolean heldBack,
      T value) {
    this(id, memberId, observedOn, source, recordedAt, recordedBy, heldBack, value, null);
  }

  /** A fact whose value is still in JSON. */
  public Recorded(
      UUID id,
      UUID memberId,
      LocalDate observedOn,
      Source source,
      Instant recordedAt,
      String recordedBy,
      Boolean heldBack,
      String json,
      Class<T> type,
      FactReader reader) {
    this(
        id,
        memberId,
        observedOn,
        source,
        recordedAt,
        recordedBy,
        heldBack,
        null,
        new Kept<>(json, type, reader));
  }

  private Recorded(
      UUID id,
      UUID memberId,
      LocalDate observedOn,
      Source source,
      Instant recordedAt,
      String recordedBy,
      Boolean heldBack,
      T value,
      Kept<T> kept) {
    this.id = id;
    this.memberId = memberId;
    this.observedOn = observedOn;
    this.source = source;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.heldBack = heldBack;
    this.value = value;
    this.kept = kept;
  }

  public UUID id() {
    return id;
  }

  public UUID memberId() {
    return memberId;
  }

  public LocalDate observedOn() {
    return observedOn;
  }

  public Source source() {
    return source;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Boolean heldBack() {
    return heldBack;
  }

  /** What is known. */
  public T value() {
    T known = value;
    if (known == null) {
      known = kept.reader.read(kept.json, kept.type);
      value = known;
    }
    return known;
  }

  /** The same fact, with less known. */
  public Recorded<T> with(T less) {
    return new Recorded<>(id, memberId, observedOn, source, recordedAt, recordedBy, heldBack, less);
  }

  @Override
  public String toString() {
    return "Recorded[id=" + id + "]";
  }

  /** Writes a fact, and what is known as it is kept. */
  static final class Written extends JsonSerializer<Recorded<?>> {

    /** Most facts of a case are recorded in one act, and to write an instant is slow. */
    private record Moment(Instant at, String text) {}

    @Override
    public void serialize(Recorded<?> fact, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("id", fact.id.toString());
      if (fact.memberId != null) {
        json.writeStringField("memberId", fact.memberId.toString());
      }
      json.writeStringField("observedOn", fact.observedOn.toString());
      json.writeStringField("source", fact.source.name());
      json.writeStringField("recordedAt", text(fact.recordedAt, context));
      json.writeStringField("recordedBy", fact.recordedBy);
      if (fact.heldBack != null) {
        json.writeBooleanField("heldBack", fact.heldBack);
      }
      json.writeFieldName("value");
      if (fact.kept == null) {
        context.defaultSerializeValue(fact.value, json);
      } else {
        json.writeRawValue(fact.kept.json);
      }
      json.writeEndObject();
    }

    private static String text(Instant at, SerializerProvider context) {
      Moment last = (Moment) context.getAttribute(Moment.class);
      if (last == null || !last.at.equals(at)) {
        last = new Moment(at, at.toString());
        context.setAttribute(Moment.class, last);
      }
      return last.text;
    }
  }
}
