package kz.tirek.family.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;

/**
 * A version of a fact, its value still in JSON.
 *
 * @param personId null where it concerns the whole family
 * @param replacedAs null: it is the present one
 * @param replacedBy the next version; null where there is none
 * @param withdrawnBy who withdrew it; null where nobody did
 */
public record Version(
    UUID id,
    UUID personId,
    String area,
    String value,
    LocalDate observedOn,
    Source source,
    Instant recordedAt,
    String recordedBy,
    Replacement replacedAs,
    Change why,
    Instant replacedAt,
    UUID replacedBy,
    String withdrawnBy) {

  static Version of(Fact fact) {
    return new Version(
        fact.id.factId(),
        fact.personId,
        fact.area,
        fact.value,
        fact.observedOn,
        fact.source,
        fact.recordedAt,
        fact.recordedBy,
        fact.replacedAs,
        new Change(fact.replacedReason, fact.replacedNote),
        fact.replacedAt,
        fact.replacedBy,
        fact.withdrawnBy);
  }

  /** The fact, its value to be read as this type. */
  public <T> Recorded<T> as(Class<T> type, FactReader reader) {
    return new Recorded<>(
        id, personId, observedOn, source, recordedAt, recordedBy, null, value, type, reader);
  }

  /** The value as it is kept, for areas of which no type is known. */
  public JsonNode value(FactReader reader) {
    return reader.read(value, JsonNode.class);
  }

  @Override
  public String toString() {
    return "Version[id=" + id + ", area=" + area + "]";
  }
}
