package kz.tirek.family.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.person.Person;

/**
 * Copies what is known of persons from one case to another, and takes back what a split or join
 * wrote down. A copy keeps who said it and when it was observed; its case knows of it from the
 * moment of the copying.
 */
@ApplicationScoped
public class FactCopies {

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final EntityManager entities;
  private final FactReader reader;
  private final List<FactLog.Watch> watches;

  @Inject
  FactCopies(EntityManager entities, FactReader reader, @All List<FactLog.Watch> watches) {
    this.entities = entities;
    this.reader = reader;
    this.watches = watches;
  }

  /**
   * What is copied.
   *
   * @param regrouping the split or join in which it is
   * @param persons of whom everything known is copied
   * @param but areas that are not copied
   * @param value what stands in a copy, by what stands in the fact; null: it is not copied
   */
  public record Order(
      UUID regrouping,
      UUID from,
      UUID to,
      Collection<UUID> persons,
      Set<String> but,
      UnaryOperator<Copied> value) {

    @Override
    public String toString() {
      return "Order[" + regrouping + "]";
    }
  }

  /** What a copy says. */
  public record Copied(UUID personId, String area, String value) {

    @Override
    public String toString() {
      return "Copied[area=" + area + "]";
    }
  }

  /**
   * Brings what the one case knows of persons to the other. Where the other knew it before, from an
   * earlier split or join, it is brought up to date: what was corrected here is corrected there,
   * and what is the same is not said twice.
   */
  public void bring(Order order, Recording recording) {
    List<Fact> here = about(order.from, order.persons);
    List<Fact> there = about(order.to, order.persons);
    Map<UUID, List<Fact>> known = links(here, there, order);
    Map<UUID, List<Fact>> earlier = new HashMap<>();
    for (Fact fact : here) {
      if (fact.replacedBy != null) {
        earlier.computeIfAbsent(fact.replacedBy, none -> new ArrayList<>()).add(fact);
      }
    }
    for (Fact fact : here) {
      if (order.but.contains(fact.area)) {
        continue;
      }
      if (fact.isPresent()) {
        bring(fact, known, earlier, order, recording);
      } else if (fact.replacedAs == Replacement.WITHDRAWN) {
        withdraw(fact, known, earlier, order, recording);
      }
    }
  }

  private void bring(
      Fact fact,
      Map<UUID, List<Fact>> known,
      Map<UUID, List<Fact>> earlier,
      Order order,
      Recording recording) {
    if (known.getOrDefault(fact.id.factId(), List.of()).stream().anyMatch(FactCopies::holds)) {
      return;
    }
    Copied said = order.value.apply(new Copied(fact.personId, fact.area, fact.value));
    if (said == null) {
      return;
    }
    Fact copy = fact.copyTo(order.to, ids.generate(), recording.at(), order.regrouping);
    copy.value = said.value();
    persist(copy);
    for (Fact version : versions(fact, earlier)) {
      for (Fact linked : known.getOrDefault(version.id.factId(), List.of())) {
        Fact old = again(linked);
        if (old != null) {
          Replacement as = version.isPresent() ? Replacement.CORRECTED : version.replacedAs;
          old.replacedBy(copy, as, new Change(version.replacedReason, null));
          old.replacedIn = order.regrouping;
        }
      }
    }
  }

  /** Whether what it says is that case's own by now: it stands, or was changed there. */
  private static boolean holds(Fact known) {
    return known.isPresent() || known.replacedReason != Change.Reason.UNDONE;
  }

  /** The version that stands, where undoing alone has touched it; null where there is none. */
  private Fact again(Fact known) {
    Fact stands = known;
    while (stands != null && !stands.isPresent()) {
      stands =
          holds(stands) || stands.replacedBy == null
              ? null
              : entities.find(Fact.class, new Fact.Id(stands.id.familyId(), stands.replacedBy));
    }
    return stands;
  }

  private void withdraw(
      Fact fact,
      Map<UUID, List<Fact>> known,
      Map<UUID, List<Fact>> earlier,
      Order order,
      Recording recording) {
    for (Fact version : versions(fact, earlier)) {
      for (Fact linked : known.getOrDefault(version.id.factId(), List.of())) {
        Fact old = again(linked);
        if (old != null) {
          old.withdrawn(new Change(fact.replacedReason, null), recording);
          old.replacedIn = order.regrouping;
        }
      }
    }
  }

  /** A version and all before it. */
  private static Set<Fact> versions(Fact fact, Map<UUID, List<Fact>> earlier) {
    Set<Fact> versions = new LinkedHashSet<>();
    List<Fact> open = new ArrayList<>(List.of(fact));
    while (!open.isEmpty()) {
      Fact each = open.remove(open.size() - 1);
      if (versions.add(each)) {
        open.addAll(earlier.getOrDefault(each.id.factId(), List.of()));
      }
    }
    return versions;
  }

  /** The facts there that say what a fact here says, by its id: the one is a copy of the other. */
  private static Map<UUID, List<Fact>> links(List<Fact> here, List<Fact> there, Order order) {
    Map<UUID, Fact> byId = new HashMap<>();
    there.forEach(each -> byId.put(each.id.factId(), each));
    Map<UUID, List<Fact>> links = new HashMap<>();
    for (Fact each : here) {
      if (order.to.equals(each.copiedFromFamily) && byId.containsKey(each.copiedFrom)) {
        links
            .computeIfAbsent(each.id.factId(), none -> new ArrayList<>())
            .add(byId.get(each.copiedFrom));
      }
    }
    for (Fact each : there) {
      if (order.from.equals(each.copiedFromFamily)) {
        links.computeIfAbsent(each.copiedFrom, none -> new ArrayList<>()).add(each);
      }
    }
    return links;
  }

  private List<Fact> about(UUID familyId, Collection<UUID> persons) {
    return entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.personId in ?2 order by f.id.factId",
            Fact.class)
        .setParameter(1, familyId)
        .setParameter(2, persons)
        .getResultList();
  }

  /** Copies one fact of the whole family, or what is to be said of it. */
  public void copy(Version fact, UUID from, UUID to, String value, UUID regrouping, Instant at) {
    Fact found = entities.find(Fact.class, new Fact.Id(from, fact.id()));
    Fact copy = found.copyTo(to, ids.generate(), at, regrouping);
    copy.value = value;
    persist(copy);
  }

  /**
   * Says again in a case what a split or join had changed, and withdraws what it had added.
   *
   * @param undone splits and joins that were undone: what they changed stands as it stood
   */
  public void takeBack(UUID familyId, UUID regrouping, Set<UUID> undone, Recording recording) {
    List<Fact> written = in(familyId, "recordedIn", regrouping);
    List<Fact> replaced = in(familyId, "replacedIn", regrouping);
    Map<UUID, Fact> before = new HashMap<>();
    replaced.stream()
        .filter(each -> each.replacedBy != null)
        .forEach(each -> before.put(each.replacedBy, each));
    for (Fact fact : written) {
      Fact stands = standing(fact, undone);
      Fact earlier = before.get(fact.id.factId());
      if (earlier == null) {
        stands.withdrawn(Change.UNDONE, recording);
      } else {
        Fact again = earlier.copy(familyId, ids.generate(), recording.at(), regrouping);
        persist(again);
        stands.replacedBy(again, Replacement.CORRECTED, Change.UNDONE);
      }
      stands.replacedIn = regrouping;
    }
    for (Fact fact : replaced) {
      if (fact.replacedAs == Replacement.WITHDRAWN) {
        persist(fact.copy(familyId, ids.generate(), recording.at(), regrouping));
      }
    }
  }

  /**
   * The areas of facts that were changed since a split or join, in a case: what it wrote and stands
   * no more, and what was written since.
   *
   * @param later whether what was written since matters
   */
  public Set<String> changedSince(
      UUID familyId, UUID regrouping, Instant at, Set<UUID> undone, Predicate<Copied> later) {
    Set<String> areas = new LinkedHashSet<>();
    for (Fact fact : in(familyId, "recordedIn", regrouping)) {
      if (standing(fact, undone) == null) {
        areas.add(fact.area);
      }
    }
    entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.recordedAt >= ?2 and f.replacedAt is null"
                + " and (f.recordedIn is null or f.recordedIn <> ?3) order by f.id.factId",
            Fact.class)
        .setParameter(1, familyId)
        .setParameter(2, at)
        .setParameter(3, regrouping)
        .getResultStream()
        // ids grow with time
        .filter(each -> each.recordedAt.isAfter(at) || isAfter(each.id.factId(), regrouping))
        .filter(each -> !undone.contains(each.recordedIn))
        .filter(each -> later.test(new Copied(each.personId, each.area, each.value)))
        .forEach(each -> areas.add(each.area));
    return areas;
  }

  private void persist(Fact copy) {
    entities.persist(copy);
    if (copy.area.equals(Area.Of.PERSON.code())) {
      Person person = reader.read(copy.value, Person.class);
      watches.forEach(
          watch ->
              watch.written(
                  copy.id.familyId(), copy.id.factId(), copy.personId, Area.Of.PERSON, person));
    }
  }

  private static boolean isAfter(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) > 0;
  }

  /** The version that stands for this one; null where another change has touched it. */
  private Fact standing(Fact fact, Set<UUID> undone) {
    Fact stands = fact;
    while (stands != null && !stands.isPresent()) {
      stands =
          stands.replacedBy == null
              ? null
              : entities.find(Fact.class, new Fact.Id(fact.id.familyId(), stands.replacedBy));
      if (stands != null && !undone.contains(stands.recordedIn)) {
        return null;
      }
    }
    return stands;
  }

  private List<Fact> in(UUID familyId, String column, UUID regrouping) {
    return entities
        .createQuery(
            "from Fact f where f.id.familyId = ?1 and f.%s = ?2 order by f.id.factId"
                .formatted(column),
            Fact.class)
        .setParameter(1, familyId)
        .setParameter(2, regrouping)
        .getResultList();
  }
}
