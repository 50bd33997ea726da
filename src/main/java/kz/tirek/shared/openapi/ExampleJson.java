package kz.tirek.shared.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Examples as the OpenAPI document wants them: as JSON, not as text in quotes. */
final class ExampleJson {

  private final JsonMapper mapper = new JsonMapper();

  JsonNode parsed(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
