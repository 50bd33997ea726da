package kz.tirek.family.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.person.Person.Relation;

/**
 * Who belongs to a household on which day, and what each is to its head, as far as it is known now.
 *
 * @param whole whether nobody is missing
 */
public record Roster(List<Stay> stays, List<Related> related, boolean whole) {

  /** A time for which a person belongs to the household. */
  public record Stay(UUID factId, UUID person, Membership value) {

    boolean on(LocalDate day) {
      return holds(value.holdsFrom(), value.holdsUntil(), day);
    }

    @Override
    public String toString() {
      return "Stay[id=" + factId + "]";
    }
  }

  /** A time for which a person is something to the head. */
  public record Related(UUID factId, UUID person, RelationToHead value) {

    /** Whether both hold on some day. */
    boolean overlaps(Knowable other) {
      return startsBeforeEnd(value, other) && startsBeforeEnd(other, value);
    }

    private static boolean startsBeforeEnd(Knowable one, Knowable other) {
      return one.holdsFrom() == null
          || other.holdsUntil() == null
          || !one.holdsFrom().isAfter(other.holdsUntil());
    }

    boolean on(LocalDate day) {
      return holds(value.holdsFrom(), value.holdsUntil(), day);
    }

    @Override
    public String toString() {
      return "Related[id=" + factId + "]";
    }
  }

  private static boolean holds(LocalDate from, LocalDate until, LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }

  /** The members of a day. */
  public Set<UUID> on(LocalDate day) {
    Set<UUID> members = new TreeSet<>();
    stays.stream().filter(stay -> stay.on(day)).forEach(stay -> members.add(stay.person));
    return members;
  }

  /** The stay of a person on a day. */
  public Optional<Stay> stay(UUID person, LocalDate day) {
    return stays.stream().filter(stay -> stay.person.equals(person) && stay.on(day)).findFirst();
  }

  /** What the members of a day are to the head; of whom it is not recorded is not in it. */
  public Map<UUID, Relation> relations(LocalDate day) {
    Set<UUID> members = on(day);
    Map<UUID, Relation> relations = new LinkedHashMap<>();
    related.stream()
        .filter(each -> each.on(day) && members.contains(each.person))
        .forEach(each -> relations.put(each.person, each.value.relation()));
    return relations;
  }

  /** The heads of a day: one, or none where it is not recorded. */
  public List<UUID> heads(LocalDate day) {
    Set<UUID> members = on(day);
    return related.stream()
        .filter(
            each ->
                each.value.relation() == Relation.HEAD
                    && each.on(day)
                    && members.contains(each.person))
        .map(Related::person)
        .distinct()
        .toList();
  }

  /** What says who is the head on a day; nothing where it is not recorded. */
  public Optional<Related> headship(LocalDate day) {
    List<UUID> heads = heads(day);
    return related.stream()
        .filter(
            each ->
                each.value.relation() == Relation.HEAD
                    && each.on(day)
                    && heads.contains(each.person))
        .findFirst();
  }

  /** Who was a member while this person was the head, one time or another. */
  public Set<UUID> during(Related headship) {
    Set<UUID> members = new TreeSet<>();
    stays.stream()
        .filter(stay -> headship.overlaps(stay.value))
        .forEach(stay -> members.add(stay.person));
    return members;
  }

  /** Whether anything is known to change after a day: who belongs to it, or the head. */
  public boolean changesAfter(LocalDate day) {
    return Stream.concat(
            stays.stream().flatMap(stay -> starts(stay.value.holdsFrom(), stay.value.holdsUntil())),
            related.stream()
                .flatMap(each -> starts(each.value.holdsFrom(), each.value.holdsUntil())))
        .anyMatch(start -> start.isAfter(day));
  }

  /** The first day, and the first day after. */
  private static Stream<LocalDate> starts(LocalDate from, LocalDate until) {
    return Stream.of(from, until == null ? null : until.plusDays(1)).filter(Objects::nonNull);
  }

  /** Days between which nothing changes: the first of each time in which nothing does. */
  private Set<LocalDate> turns() {
    Set<LocalDate> turns = new TreeSet<>(Set.of(LocalDate.of(1900, 1, 1)));
    stays.forEach(
        stay -> starts(stay.value.holdsFrom(), stay.value.holdsUntil()).forEach(turns::add));
    related.forEach(
        each -> starts(each.value.holdsFrom(), each.value.holdsUntil()).forEach(turns::add));
    return turns;
  }

  /** Somebody who is a member twice on one day. */
  public boolean hasOneTwice() {
    for (int i = 0; i < stays.size(); i++) {
      for (int j = i + 1; j < stays.size(); j++) {
        if (stays.get(i).person.equals(stays.get(j).person)
            && stays.get(i).value.overlaps(stays.get(j).value)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A day on which there are two heads. */
  public boolean hasTwoHeads() {
    return turns().stream().anyMatch(day -> heads(day).size() > 1);
  }

  /**
   * A day on which the household has a head no more that it had before a change, though somebody is
   * left of it.
   */
  public boolean lostHead(Roster before) {
    Set<LocalDate> turns = new TreeSet<>(turns());
    turns.addAll(before.turns());
    return turns.stream()
        .anyMatch(
            day -> heads(day).isEmpty() && !on(day).isEmpty() && !before.heads(day).isEmpty());
  }

  /** All persons who are or were members. */
  public Set<UUID> persons() {
    Set<UUID> persons = new TreeSet<>();
    stays.forEach(stay -> persons.add(stay.person));
    return persons;
  }

  /** The relations that hold on a day or later. */
  List<Related> relatedFrom(LocalDate day) {
    List<Related> open = new ArrayList<>(related);
    open.removeIf(each -> each.value.holdsUntil() != null && each.value.holdsUntil().isBefore(day));
    return open;
  }

  @Override
  public String toString() {
    return "Roster[...]";
  }
}
