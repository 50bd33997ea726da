package kz.tirek.family.log;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.family.facts.Knowable;

/** Writes the values of facts as the JSON that they are kept in. */
@ApplicationScoped
public class FactValues {

  /** What a fact keeps beside its value. */
  @JsonIgnoreProperties({"observed", "member"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface ValueOnly {}

  private final ObjectWriter values;

  @Inject
  FactValues(ObjectMapper json) {
    values = json.copy().addMixIn(Knowable.class, ValueOnly.class).writer();
  }

  public String json(Knowable known) {
    try {
      return values.writeValueAsString(known);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(
          known.getClass().getSimpleName() + " cannot be written as JSON");
    }
  }
}
