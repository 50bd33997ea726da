package kz.tirek.family.members;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.household.Kinship;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Version;
import kz.tirek.family.members.Roll.Entry;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.RelationToHead;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.time.Today;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads who is and was a member, with everything that says so. */
@ApplicationScoped
public class Rolls {

  private final FactLog facts;
  private final FactReader reader;
  private final Members members;
  private final Idempotency idempotency;
  private final Recordings recordings;
  private final Today today;

  @Inject
  Rolls(
      FactLog facts,
      FactReader reader,
      Members members,
      Idempotency idempotency,
      Recordings recordings,
      Today today) {
    this.facts = facts;
    this.reader = reader;
    this.members = members;
    this.idempotency = idempotency;
    this.recordings = recordings;
    this.today = today;
  }

  /**
   * The roll of today after something was done that changes it.
   *
   * @param key of the request; with the same it is done once
   * @param about the id that a repeated request is known by
   */
  public Roll after(UUID family, String key, UUID about, Consumer<Recording> deed) {
    Recording recording = recordings.now();
    if (idempotency.earlier(key, about, RestResponse.StatusCode.CREATED).isEmpty()) {
      deed.accept(recording);
    }
    return of(family, today.date(), recording.at());
  }

  /** The roll of a day as it was known at an instant. */
  public Roll of(UUID family, LocalDate asOf, Instant knownOn) {
    List<Version> known =
        facts.known(
            family,
            knownOn,
            Area.Of.MEMBERSHIP,
            Area.Of.RELATION,
            Area.Of.KINSHIP,
            Area.Of.WHOLENESS);
    List<Entry> entries = new ArrayList<>();
    for (UUID person : members.inOrder(family)) {
      List<Recorded<Membership>> memberships =
          of(known, person, Area.Of.MEMBERSHIP, Membership.class);
      if (!memberships.isEmpty()) {
        List<Recorded<RelationToHead>> relations =
            of(known, person, Area.Of.RELATION, RelationToHead.class);
        boolean present = memberships.stream().anyMatch(each -> holds(each.value(), asOf));
        entries.add(
            new Entry(
                person,
                present,
                present ? relation(relations, asOf) : null,
                memberships,
                relations,
                of(known, person, Area.Of.KINSHIP, Kinship.class)));
      }
    }
    return new Roll(family, asOf, knownOn, isWhole(known, asOf), entries);
  }

  private boolean isWhole(List<Version> known, LocalDate asOf) {
    return of(known, null, Area.Of.WHOLENESS, Wholeness.class).stream()
        .map(Recorded::value)
        .filter(each -> each.list().equals(Wholeness.MEMBERS) && holds(each, asOf))
        .reduce((earlier, later) -> later)
        .map(Wholeness::complete)
        .orElse(false);
  }

  private static Relation relation(List<Recorded<RelationToHead>> relations, LocalDate asOf) {
    return relations.stream()
        .filter(each -> holds(each.value(), asOf))
        .max(
            comparing((Recorded<RelationToHead> each) -> each.observedOn())
                .thenComparing(Recorded::recordedAt))
        .map(each -> each.value().relation())
        .orElse(null);
  }

  private static boolean holds(Knowable known, LocalDate day) {
    return (known.holdsFrom() == null || !known.holdsFrom().isAfter(day))
        && (known.holdsUntil() == null || !known.holdsUntil().isBefore(day));
  }

  private <T extends Knowable> List<Recorded<T>> of(
      List<Version> known, UUID person, Area area, Class<T> type) {
    Comparator<Recorded<T>> earliest =
        comparing(each -> each.value().holdsFrom(), nullsFirst(naturalOrder()));
    return known.stream()
        .filter(
            each ->
                each.area().equals(area.code())
                    && java.util.Objects.equals(each.personId(), person))
        .map(each -> each.as(type, reader))
        .sorted(earliest)
        .toList();
  }
}
