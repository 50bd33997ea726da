package kz.tirek.family.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.person.Person;
import kz.tirek.shared.problem.Problem;

/**
 * The record of everything known of families. Facts are appended and never changed; a correction is
 * a new fact that says which one it replaces.
 */
@ApplicationScoped
public class FactLog {

  /** Is told of every fact that is written down, in the transaction in which it is. */
  public interface Watch {

    /**
     * @param personId whom it concerns; null when it concerns the whole family
     */
    void written(UUID familyId, UUID factId, UUID personId, Area area, Knowable known);
  }

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final EntityManager entities;
  private final FactValues values;
  private final List<Watch> watches;

  @Inject
  FactLog(EntityManager entities, FactValues values, @All List<Watch> watches) {
    this.entities = entities;
    this.watches = watches;
    this.values = values;
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
    UUID id = newId();
    append(id, familyId, personId, area, known, otherwise, recording);
    return id;
  }

  /**
   * Records something as known, under an id that was given out before.
   *
   * @param factId from {@link #newId}
   */
  public void append(
      UUID factId,
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    entities.persist(fact(factId, familyId, personId, area, known, otherwise, recording));
  }

  /** Records the one thing known of an area; what stood before is kept as replaced. */
  public UUID put(
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    Fact fact = fact(newId(), familyId, personId, area, known, otherwise, recording);
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
    before.forEach(each -> each.replacedBy(fact, Replacement.CORRECTED, Change.UNSAID));
    return fact.id.factId();
  }

  /**
   * Puts a newer version of a fact in its place.
   *
   * @param as CORRECTED or ENDED
   * @param personId whom the newer version concerns; null when it concerns the whole family
   * @return the id of the newer version
   * @throws Problem 409 where another version stands in its place already, or it was withdrawn
   */
  public UUID replace(
      Version before,
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Replacement as,
      Change why,
      Recording recording) {
    UUID id = newId();
    replace(before, id, familyId, personId, area, known, as, why, recording);
    return id;
  }

  /**
   * Puts a newer version of a fact in its place, under an id that was given out before.
   *
   * @param nextId from {@link #newId}
   * @throws Problem 409 where another version stands in its place already, or it was withdrawn
   */
  public void replace(
      Version before,
      UUID nextId,
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Replacement as,
      Change why,
      Recording recording) {
    Fact fact = present(familyId, before.id());
    Observed seen = new Observed(fact.observedOn, fact.source);
    Fact next = fact(nextId, familyId, personId, area, known, seen, recording);
    entities.persist(next);
    fact.replacedBy(next, as, why);
  }

  /**
   * Withdraws a fact as an error: nothing stands in its place.
   *
   * @throws Problem 409 where another version stands in its place already, or it was withdrawn
   */
  public void withdraw(UUID familyId, UUID factId, Change why, Recording recording) {
    present(familyId, factId).withdrawn(why, recording);
  }

  /**
   * Makes sure that a version of a fact can be replaced or withdrawn.
   *
   * @throws Problem 409 where another version stands in its place already, or it was withdrawn
   */
  public void requirePresent(UUID familyId, UUID factId) {
    present(familyId, factId);
  }

  /** Whether no other fact of its area and person would be left, were this one withdrawn. */
  public boolean isLast(UUID familyId, Version version) {
    return entities
            .createQuery(
                "select count(f) from Fact f where f.id.familyId = ?1 and f.area = ?2"
                    + " and f.replacedAt is null and f.personId is not distinct from ?3",
                Long.class)
            .setParameter(1, familyId)
            .setParameter(2, version.area())
            .setParameter(3, version.personId())
            .getSingleResult()
        < 2;
  }

  /** Says in which split or join versions were recorded, or withdrawn. */
  public void recordedIn(UUID regrouping, UUID familyId, List<UUID> recorded) {
    for (UUID each : recorded) {
      Fact fact = entities.find(Fact.class, new Fact.Id(familyId, each));
      if (fact.replacedAs == Replacement.WITHDRAWN) {
        fact.replacedIn = regrouping;
        continue;
      }
      fact.recordedIn = regrouping;
      for (Fact before : replacedBy(List.of(fact))) {
        before.replacedIn = regrouping;
      }
    }
  }

  /** The present versions of all facts of these areas, in the order of their ids. */
  public List<Version> present(UUID familyId, Area... areas) {
    return entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.area in ?2 and f.replacedAt is null"
                + " order by f.id.factId",
            Fact.class)
        .setParameter(1, familyId)
        .setParameter(2, Stream.of(areas).map(Area::code).toList())
        .getResultStream()
        .map(Version::of)
        .toList();
  }

  /** The versions of all facts of these areas as they were known at an instant. */
  public List<Version> known(UUID familyId, Instant knownOn, Area... areas) {
    return entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.area in ?2 and f.recordedAt <= ?3"
                + " and (f.replacedAt is null or f.replacedAt > ?3) order by f.id.factId",
            Fact.class)
        .setParameter(1, familyId)
        .setParameter(2, Stream.of(areas).map(Area::code).toList())
        .setParameter(3, knownOn)
        .getResultStream()
        .map(Version::of)
        .toList();
  }

  /** A version of a fact; nothing where the family has none of this id. */
  public Optional<Version> find(UUID familyId, UUID factId) {
    return Optional.ofNullable(entities.find(Fact.class, new Fact.Id(familyId, factId)))
        .map(Version::of);
  }

  /** All versions of a fact, the first one first, whichever of them is asked for. */
  public List<Version> history(UUID familyId, UUID factId) {
    Fact fact = entities.find(Fact.class, new Fact.Id(familyId, factId));
    if (fact == null) {
      return List.of();
    }
    Set<Fact> earlier = new LinkedHashSet<>();
    for (List<Fact> found = List.of(fact); !found.isEmpty(); found = replacedBy(found)) {
      // several can have been replaced by one
      earlier.addAll(found);
    }
    List<Fact> versions = new ArrayList<>(earlier);
    Collections.reverse(versions);
    for (Fact next = next(fact); next != null; next = next(next)) {
      versions.add(next);
    }
    return versions.stream().map(Version::of).toList();
  }

  private List<Fact> replacedBy(List<Fact> facts) {
    return entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.replacedBy in ?2 order by f.id.factId desc",
            Fact.class)
        .setParameter(1, facts.get(0).id.familyId())
        .setParameter(2, facts.stream().map(each -> each.id.factId()).toList())
        .getResultList();
  }

  private Fact next(Fact fact) {
    return fact.replacedBy == null
        ? null
        : entities.find(Fact.class, new Fact.Id(fact.id.familyId(), fact.replacedBy));
  }

  private Fact present(UUID familyId, UUID factId) {
    Fact fact = entities.find(Fact.class, new Fact.Id(familyId, factId));
    if (fact == null) {
      throw Problem.notFound();
    }
    if (fact.replacedAs == Replacement.WITHDRAWN) {
      throw Problem.conflict("fact-withdrawn");
    }
    if (fact.replacedAs != null) {
      throw Problem.conflict("fact-replaced");
    }
    return fact;
  }

  private Fact fact(
      UUID factId,
      UUID familyId,
      UUID personId,
      Area area,
      Knowable known,
      Observed otherwise,
      Recording recording) {
    Observed observed = Observed.or(known.observed(), otherwise);
    // what a person is to the head is a fact of its own
    Knowable value = known instanceof Person person ? person.as(null) : known;
    watches.forEach(watch -> watch.written(familyId, factId, personId, area, known));
    return new Fact(
        familyId, factId, personId, area.code(), values.json(value), known, observed, recording);
  }
}
