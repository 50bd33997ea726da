package kz.tirek.family.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the values of facts from the JSON they are kept in. */
@ApplicationScoped
public class FactReader {

  private final ObjectMapper json;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  @Inject
  FactReader(ObjectMapper json) {
    this.json = json;
  }

  /** The value as a record of this type. */
  public <T> T read(String value, Class<T> type) {
    ObjectReader reader =
        readers.computeIfAbsent(
            type,
            // a fact written by a newer version of the service may say more than this one can read
            each ->
                json.readerFor(each).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    try {
      return reader.readValue(value);
    } catch (JsonProcessingException unreadable) {
      // the message of the exception would carry the value
      throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read");
    }
  }
}
