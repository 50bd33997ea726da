package kz.tirek.family.regrouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.tirek.family.Families;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.FactCopies;
import kz.tirek.family.log.FactCopies.Copied;
import kz.tirek.family.log.FactCopies.Order;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Replacement;
import kz.tirek.family.log.Version;
import kz.tirek.family.number.Identifiers;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.HouseholdChanges;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.family.roster.Roster;
import kz.tirek.family.roster.Rosters;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.division.AllDivided;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Splits households into two cases, joins two, and undoes that; each in one transaction. */
@ApplicationScoped
class Regroupings {

  /** What each household says anew. */
  private static final Set<String> SAID_ANEW =
      Set.of(Area.Of.MEMBERSHIP.code(), Area.Of.RELATION.code());

  private static final Set<String> OF_HOUSEHOLD =
      Set.of(Area.Of.MEMBERSHIP.code(), Area.Of.RELATION.code(), Area.Of.KINSHIP.code());

  private final Families families;
  private final FamilyPages pages;
  private final Members members;
  private final Identifiers numbers;
  private final HouseholdChanges changes;
  private final Rosters rosters;
  private final FactLog facts;
  private final FactCopies copies;
  private final RegroupingTable table;
  private final AllDivided packages;
  private final EntityManager entities;
  private final FactReader reader;
  private final ObjectMapper json;
  private final JoinedCarers carers;
  private final Today today;

  @Inject
  Regroupings(
      Families families,
      FamilyPages pages,
      Members members,
      Identifiers numbers,
      HouseholdChanges changes,
      Rosters rosters,
      FactLog facts,
      FactCopies copies,
      RegroupingTable table,
      AllDivided packages,
      EntityManager entities,
      FactReader reader,
      ObjectMapper json,
      JoinedCarers carers,
      Today today) {
    this.families = families;
    this.pages = pages;
    this.members = members;
    this.numbers = numbers;
    this.changes = changes;
    this.rosters = rosters;
    this.facts = facts;
    this.copies = copies;
    this.table = table;
    this.packages = packages;
    this.entities = entities;
    this.reader = reader;
    this.json = json;
    this.carers = carers;
    this.today = today;
  }

  UUID newId() {
    return facts.newId();
  }

  /**
   * Makes a case of their own for some members.
   *
   * @param newFamily the id that the new case gets
   * @throws Problem 409 or 422 where it cannot be
   */
  Regrouping split(UUID id, UUID family, UUID newFamily, NewSplit split, Recording recording) {
    families.lock(family, recording);
    Roster roster = rosters.of(family);
    refuse(split.errors(roster, today.date()));
    Division division =
        division(id, Kind.SPLIT, family, newFamily, split.members(), split.on(), recording);
    families.open(newFamily, split.caseNumber(), recording);
    List<UUID> written =
        changes.leave(
            family,
            split.members(),
            PartialDate.of(split.on()),
            split.reason().leaving(),
            Headship.of(split.remainingHead(), split.remainingRelations()),
            said(),
            recording);
    facts.recordedIn(id, family, written);
    Headship heads = Headship.of(split.newHead(), split.relations());
    come(division, JoiningReason.MOVED_IN, heads, recording);
    copyProfile(division, recording);
    Wholeness whole =
        new Wholeness(
            Wholeness.MEMBERS,
            Boolean.TRUE.equals(split.complete()),
            PartialDate.of(split.on()),
            null);
    UUID said = facts.append(newFamily, null, Area.Of.WHOLENESS, whole, said(), recording);
    facts.recordedIn(id, newFamily, List.of(said));
    return finish(division, split.reason().name(), recording);
  }

  /**
   * Lets all members of another case come to this one; the other case is closed.
   *
   * @throws Problem 409 or 422 where it cannot be
   */
  Regrouping join(UUID id, UUID family, NewJoin join, Recording recording) {
    UUID other = join.family();
    // always in the same order, so that two who do it the other way round do not wait for each
    // other
    Stream.of(family, other).sorted().forEach(each -> families.lock(each, recording));
    Roster coming = rosters.of(other);
    refuse(join.errors(coming, today.date()));
    if (coming.changesAfter(join.on())) {
      throw Problem.conflict("changed-later");
    }
    List<UUID> persons = List.copyOf(coming.on(join.on()));
    Division division = division(id, Kind.JOIN, other, family, persons, join.on(), recording);
    boolean whole = rosters.of(family).whole() && coming.whole();
    List<UUID> written =
        new ArrayList<>(
            changes.leave(
                other,
                persons,
                PartialDate.of(join.on()),
                LeavingReason.MOVED_OUT,
                Headship.UNCHANGED,
                said(),
                recording));
    facts.recordedIn(id, other, written);
    come(division, join.reason().joining(), Headship.of(null, join.relations()), recording);
    if (!whole) {
      notWhole(division, recording);
    }
    entities.flush();
    refuse(carers.errors(division));
    return finish(division, join.reason().name(), recording);
  }

  private static Division division(
      UUID id,
      Kind kind,
      UUID from,
      UUID to,
      List<UUID> persons,
      LocalDate on,
      Recording recording) {
    return new Division(
        id, kind, from, to, persons, on, recording.agency(), recording.by(), recording.at());
  }

  private static void refuse(List<FieldError> errors) {
    Problem.refuse(errors);
  }

  private Observed said() {
    return new Observed(today.date(), Source.FAMILY_SAID);
  }

  /** The persons become members, and what is known of them comes with them. */
  private void come(Division division, JoiningReason reason, Headship heads, Recording recording) {
    UUID to = division.to();
    Set<UUID> known = new TreeSet<>(members.inOrder(to));
    for (UUID person : members.inOrder(division.from())) {
      if (division.persons().contains(person)) {
        if (!known.contains(person)) {
          members.add(to, person, recording);
        }
        numbers.copy(division.from(), to, person, recording);
      }
    }
    Set<UUID> there = new TreeSet<>(known);
    there.addAll(division.persons());
    copies.bring(
        new Order(division.id(), division.from(), to, division.persons(), SAID_ANEW, among(there)),
        recording);
    List<UUID> written = new ArrayList<>();
    Membership membership = new Membership(PartialDate.of(division.on()), reason, null, null, null);
    for (UUID person : division.persons()) {
      var relation =
          person.equals(heads.head())
              ? kz.tirek.family.person.Person.Relation.HEAD
              : heads.relations().get(person);
      written.addAll(changes.enter(to, person, membership, relation, said(), recording));
    }
    facts.recordedIn(division.id(), to, written);
  }

  /** What is said of somebody who is not known in the case is left out of what is said there. */
  private UnaryOperator<Copied> among(Set<UUID> there) {
    return said -> {
      if (said.area().equals(Area.Of.KINSHIP.code())) {
        UUID to = UUID.fromString(tree(said.value()).path("to").asText());
        return there.contains(to) ? said : null;
      }
      if (!said.area().equals(Area.Of.PERSON.code())) {
        return said;
      }
      ObjectNode person = tree(said.value());
      if (!(person.path("carerOf").path("items") instanceof ArrayNode cared)) {
        return said;
      }
      boolean all = true;
      for (int i = cared.size() - 1; i >= 0; i--) {
        if (!there.contains(UUID.fromString(cared.get(i).asText()))) {
          cared.remove(i);
          all = false;
        }
      }
      return all ? said : new Copied(said.personId(), said.area(), person.toString());
    };
  }

  /** Where the family came from, since when it is here, and its language are those of all of it. */
  private void copyProfile(Division division, Recording recording) {
    for (Version profile : facts.present(division.from(), Area.Of.FAMILY_PROFILE)) {
      ObjectNode value = tree(profile.value());
      value.retain(Set.of("origin", "arrivedOn", "city", "language", "consent"));
      copies.copy(
          profile, division.from(), division.to(), value.toString(), division.id(), recording.at());
    }
  }

  private ObjectNode tree(String value) {
    try {
      return (ObjectNode) json.readTree(value);
    } catch (JsonProcessingException unreadable) {
      // its message would quote the value
      throw new IllegalStateException("a stored fact cannot be read");
    }
  }

  private void notWhole(Division division, Recording recording) {
    for (Version said : rosters.wholeness(division.to())) {
      Wholeness before = reader.read(said.value(), Wholeness.class);
      if (before.complete()) {
        UUID next =
            facts.replace(
                said,
                division.to(),
                null,
                Area.Of.WHOLENESS,
                new Wholeness(Wholeness.MEMBERS, false, before.since(), null),
                Replacement.CORRECTED,
                Change.ENDED,
                recording);
        facts.recordedIn(division.id(), division.to(), List.of(next));
      }
    }
  }

  private Regrouping finish(Division division, String reason, Recording recording) {
    pages.changed(division.from(), recording);
    pages.changed(division.to(), recording);
    table.add(division, reason);
    packages.divide(division);
    entities.flush();
    return new Regrouping(division, reason, null, null);
  }

  /**
   * Takes it back.
   *
   * @throws Problem 409 where it was undone before, or what was changed since stands in the way
   */
  void undo(Regrouping regrouping, Recording recording) {
    Division division = regrouping.division();
    Stream.of(division.from(), division.to())
        .sorted()
        .forEach(each -> families.lock(each, recording));
    if (regrouping.undoneAt() != null) {
      throw Problem.conflict("undone-already");
    }
    Set<UUID> undone = table.undone(division);
    inTheWay(division, undone).stream()
        .findFirst()
        .ifPresent(
            code -> {
              throw Problem.conflict(code);
            });
    copies.takeBack(division.from(), division.id(), undone, recording);
    copies.takeBack(division.to(), division.id(), undone, recording);
    numbers.takeBack(division.from(), division.to(), division.persons(), division.at(), recording);
    table.undone(division, recording.at(), recording.by());
    pages.changed(division.from(), recording);
    pages.changed(division.to(), recording);
    packages.undo(division, recording.by(), recording.at());
    entities.flush();
  }

  private Set<String> inTheWay(Division division, Set<UUID> undone) {
    Set<String> codes = new TreeSet<>();
    boolean split = division.kind() == Kind.SPLIT;
    Set<String> areas = new TreeSet<>();
    areas.addAll(
        copies.changedSince(
            division.from(),
            division.id(),
            division.at(),
            undone,
            later -> OF_HOUSEHOLD.contains(later.area())));
    areas.addAll(
        copies.changedSince(
            division.to(),
            division.id(),
            division.at(),
            undone,
            later ->
                split
                    || OF_HOUSEHOLD.contains(later.area())
                    || later.personId() != null && division.persons().contains(later.personId())));
    for (String area : areas) {
      codes.add(OF_HOUSEHOLD.contains(area) ? "household-changed-since" : "facts-changed-since");
    }
    codes.addAll(packages.inTheWay(division));
    // who belongs to it first: the rest follows from it
    List<String> ordered = new ArrayList<>(codes);
    ordered.sort(
        (one, other) ->
            Boolean.compare(!one.startsWith("household"), !other.startsWith("household")));
    return new java.util.LinkedHashSet<>(ordered);
  }
}
