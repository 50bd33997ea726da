package kz.tirek.family.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The record of everything known of families. Facts are appended and never changed; a correction is
 * a new fact that says which one it replaces.
 */
@ApplicationScoped
public class FactLog {

  /** What a fact's row keeps in columns of its own. */
  @JsonIgnoreProperties({"observed", "member"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private interface ValueOnly {}

  /** Is told of every fact that is written down, in the transaction in which it is. */
  public interface Watch {

    /**
     * @param personId whom it concerns; null when it concerns the whole family
     */
    void written(UUID familyId, UUID factId, UUID personId, Area area, Knowable known);
  }

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final EntityManager entities;
  private final ObjectWriter values;
  private final List<Watch> watches;

  @Inject
  FactLog(EntityManager entities, ObjectMapper json, @All List<Watch> watches) {
    this.entities = entities;
    this.watches = watches;
    this.values = json.copy().addMixIn(Knowable.class, ValueOnly.class).writer();
  }

  /** Ids that grow with time, so that what is written together stands together. */
  public UUID newId() {
    return ids.generate();
  }

  /**
   * Records something as known.
   *
   * @param personId whom it concerns; null when it concerns the whole family
   * @param area the area of facts it belongs to
   * @param otherwise when and how it was observed, where the value does not say so itself; whole
   */
  public UUID append(
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    Fact fact = fact(familyId, personId, area, known, otherwise, recording);
    entities.persist(fact);
    return fact.id.factId();
  }

  /** Records the one thing known of an area; what stood before is kept as replaced. */
  public UUID put(
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    Fact fact = fact(familyId, personId, area, known, otherwise, recording);
    List<Fact> before =
        entities
            .createQuery(
                "from Fact f where f.id.familyId = ?1 and f.area = ?2 and f.replacedAt is null"
                    + " and f.personId is not distinct from ?3",
                Fact.class)
            .setParameter(1, familyId)
            .setParameter(2, area.code())
            .setParameter(3, personId)
            .getResultList();
    entities.persist(fact);
    before.forEach(each -> each.replacedBy(fact));
    return fact.id.factId();
  }

  private Fact fact(
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    Observed observed = Observed.or(known.observed(), otherwise);
    UUID id = newId();
    watches.forEach(watch -> watch.written(familyId, id, personId, area, known));
    return new Fact(familyId, id, personId, area.code(), json(known), known, observed, recording);
  }

  private String json(Knowable known) {
    try {
      return values.writeValueAsString(known);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(
          known.getClass().getSimpleName() + " cannot be written as JSON");
    }
  }
}
