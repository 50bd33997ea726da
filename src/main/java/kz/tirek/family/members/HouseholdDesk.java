package kz.tirek.family.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.Families;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.household.Joining;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Version;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.roster.Headship;
import kz.tirek.family.roster.HouseholdChanges;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.family.roster.Roster;
import kz.tirek.family.roster.Roster.Related;
import kz.tirek.family.roster.Rosters;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Carries out what is told of a household: who joins, leaves, comes back, and is its head. */
@ApplicationScoped
class HouseholdDesk {

  private final Families families;
  private final FamilyPages pages;
  private final Members members;
  private final HouseholdChanges changes;
  private final Rosters rosters;
  private final FactLog facts;
  private final FactReader reader;
  private final Today today;

  @Inject
  HouseholdDesk(
      Families families,
      FamilyPages pages,
      Members members,
      HouseholdChanges changes,
      Rosters rosters,
      FactLog facts,
      FactReader reader,
      Today today) {
    this.families = families;
    this.pages = pages;
    this.members = members;
    this.changes = changes;
    this.rosters = rosters;
    this.facts = facts;
    this.reader = reader;
    this.today = today;
  }

  void join(UUID family, UUID person, NewMembership wanted, Recording recording) {
    families.lock(family, recording);
    Roster roster = rosters.of(family);
    refuse(wanted.errors(roster.on(today.date()), today.date()));
    if (wanted.iin() != null && members.hasNumber(family, wanted.iin())) {
      throw Problem.conflict("joined-already");
    }
    Relation relation = wanted.person().relation();
    LocalDate from = wanted.joinedOn() == null ? null : wanted.joinedOn().earliest();
    if (relation == Relation.HEAD && !heads(roster, from).isEmpty()) {
      throw Problem.invalid(FieldError.pointer("/person/relation", "second-head"));
    }
    Joining joining =
        new Joining(
            person,
            wanted.joinedOn(),
            wanted.reason(),
            wanted.person(),
            wanted.iin(),
            wanted.phone(),
            null);
    members.join(family, joining, from, seen(wanted.observed()), recording);
    changes.check(family, roster);
    pages.changed(family, recording);
  }

  private List<UUID> heads(Roster roster, LocalDate from) {
    Set<UUID> heads = new TreeSet<>(roster.heads(today.date()));
    if (from != null) {
      heads.addAll(roster.heads(from));
    }
    return List.copyOf(heads);
  }

  void leave(UUID family, UUID person, NewLeaving wanted, Recording recording) {
    families.lock(family, recording);
    known(family, person);
    Roster roster = rosters.of(family);
    Set<UUID> left = new TreeSet<>(roster.on(wanted.leftOn().latest()));
    left.remove(person);
    refuse(wanted.errors(left, today.date()));
    changes.leave(
        family,
        List.of(person),
        wanted.leftOn(),
        wanted.reason(),
        Headship.of(wanted.newHead(), wanted.relations()),
        seen(wanted.observed()),
        recording);
    pages.changed(family, recording);
  }

  void comeBack(UUID family, UUID person, NewReturn wanted, Recording recording) {
    families.lock(family, recording);
    known(family, person);
    refuse(wanted.errors(today.date()));
    JoiningReason reason = wanted.reason() == null ? JoiningReason.CAME_BACK : wanted.reason();
    changes.enter(
        family,
        person,
        new Membership(wanted.joinedOn(), reason, null, null, null),
        wanted.relation(),
        seen(wanted.observed()),
        recording);
    pages.changed(family, recording);
  }

  void lead(UUID family, NewHead wanted, Recording recording) {
    families.lock(family, recording);
    Roster roster = rosters.of(family);
    Set<UUID> there = roster.on(wanted.on());
    refuse(wanted.errors(there, today.date()));
    if (roster.heads(wanted.on()).contains(wanted.head())) {
      throw Problem.conflict("head-already");
    }
    changes.lead(
        family,
        wanted.on(),
        Headship.of(wanted.head(), wanted.relations()),
        there,
        seen(wanted.observed()),
        recording);
    changes.check(family, roster);
    pages.changed(family, recording);
  }

  void correctHead(UUID family, NewHeadCorrection wanted, Recording recording) {
    families.lock(family, recording);
    Roster roster = rosters.of(family);
    LocalDate day = wanted.on() == null ? today.date() : wanted.on();
    Related wrong =
        roster
            .headship(day)
            .orElseThrow(() -> Problem.invalid(FieldError.pointer("/on", "no-head-then")));
    refuse(wanted.errors(roster.during(wrong), today.date()));
    changes.correctHead(
        family,
        wrong,
        Headship.of(wanted.head(), wanted.relations()),
        wanted.since(),
        wanted.why(),
        seen(null),
        recording);
    pages.changed(family, recording);
  }

  /** The id of the version that stands in its place; null where it was withdrawn. */
  UUID correct(UUID family, UUID fact, NewMembershipCorrection wanted, Recording recording) {
    families.lock(family, recording);
    of(family, fact, Area.Of.MEMBERSHIP);
    refuse(wanted.errors(today.date()));
    UUID next = null;
    if (wanted.membership() == null) {
      changes.withdraw(family, fact, wanted.why(), recording);
    } else {
      next = changes.correct(family, fact, wanted.membership(), wanted.why(), recording);
    }
    pages.changed(family, recording);
    return next;
  }

  private Version of(UUID family, UUID fact, Area area) {
    return facts
        .find(family, fact)
        .filter(each -> each.area().equals(area.code()))
        .orElseThrow(Problem::notFound);
  }

  private void known(UUID family, UUID person) {
    if (!members.has(family, person)) {
      throw Problem.notFound();
    }
  }

  private Observed seen(Observed observed) {
    return Observed.or(observed, new Observed(today.date(), Source.FAMILY_SAID));
  }

  private static void refuse(List<FieldError> errors) {
    Problem.refuse(errors);
  }
}
