package kz.tirek.family.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Replacement;
import kz.tirek.family.log.Version;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.family.roster.Roster.Related;
import kz.tirek.family.roster.Roster.Stay;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/**
 * Writes down who joins and leaves a household and who is its head, so that on no day it has two,
 * nor loses the one it had.
 */
@ApplicationScoped
public class HouseholdChanges {

  private final FactLog facts;
  private final Rosters rosters;

  @Inject
  HouseholdChanges(FactLog facts, Rosters rosters) {
    this.facts = facts;
    this.rosters = rosters;
  }

  /**
   * Writes down that members leave.
   *
   * @param leftOn the first day without them
   * @param then who is the head from then on, where that changes
   * @return the ids of what was recorded
   */
  public List<UUID> leave(
      UUID familyId,
      Collection<UUID> leaving,
      PartialDate leftOn,
      LeavingReason reason,
      Headship then,
      Observed observed,
      Recording recording) {
    Roster before = rosters.of(familyId);
    List<UUID> recorded = new ArrayList<>();
    for (UUID person : leaving) {
      Stay stay =
          before.stays().stream()
              .filter(each -> isOpen(each, person))
              .findFirst()
              .orElseThrow(() -> Problem.conflict("left-already"));
      LocalDate from = stay.value().holdsFrom();
      boolean died = reason == LeavingReason.DIED;
      if (from != null
          && (died ? leftOn.latest().isBefore(from) : !leftOn.latest().isAfter(from))) {
        throw Problem.invalid(FieldError.pointer("/leftOn", "before-joining", from));
      }
      recorded.add(
          replace(
              familyId,
              stay.factId(),
              Area.Of.MEMBERSHIP,
              stay.value().until(leftOn, reason),
              Replacement.ENDED,
              Change.ENDED,
              recording));
    }
    LocalDate day = leftOn.latest();
    Set<UUID> left = new TreeSet<>(before.on(day));
    left.removeAll(leaving);
    if (then.head() == null) {
      boolean headless =
          leaving.stream()
              .anyMatch(
                  each ->
                      before.heads(day).contains(each)
                          || before.heads(day.minusDays(1)).contains(each));
      if (!left.isEmpty() && headless) {
        throw Problem.invalid(FieldError.pointer("/newHead", "needs-a-head"));
      }
    } else {
      recorded.addAll(lead(familyId, day, then, left, observed, recording));
    }
    check(familyId, before);
    return recorded;
  }

  private static boolean isOpen(Stay stay, UUID person) {
    return stay.person().equals(person) && stay.value().leftOn() == null;
  }

  /**
   * Writes down who is the head from a day on, and what the others are to that person.
   *
   * @return the ids of what was recorded
   */
  public List<UUID> lead(
      UUID familyId,
      LocalDate day,
      Headship then,
      Set<UUID> members,
      Observed observed,
      Recording recording) {
    Roster before = rosters.of(familyId);
    if (before.related().stream()
        .anyMatch(
            each -> each.value().holdsFrom() != null && each.value().holdsFrom().isAfter(day))) {
      throw Problem.conflict("changed-later");
    }
    List<UUID> recorded = new ArrayList<>();
    Set<UUID> said = new TreeSet<>();
    for (Related each : before.relatedFrom(day)) {
      UUID person = each.person();
      Relation next = members.contains(person) ? then.of(person) : null;
      if (day.equals(each.value().holdsFrom())) {
        // it never held
        if (next == null) {
          facts.withdraw(
              familyId,
              each.factId(),
              new Change(Change.Reason.FAMILY_CORRECTED_ITSELF, null),
              recording);
          recorded.add(each.factId());
        } else {
          said.add(person);
          recorded.add(
              replace(
                  familyId,
                  each.factId(),
                  Area.Of.RELATION,
                  RelationToHead.since(day, next),
                  Replacement.CORRECTED,
                  new Change(Change.Reason.FAMILY_CORRECTED_ITSELF, null),
                  recording));
        }
      } else {
        recorded.add(end(familyId, each, day, recording));
      }
    }
    for (UUID member : members) {
      Relation next = then.of(member);
      if (next != null && !said.contains(member)) {
        recorded.add(
            facts.append(
                familyId,
                member,
                Area.Of.RELATION,
                RelationToHead.since(day, next),
                observed,
                recording));
      }
    }
    return recorded;
  }

  /**
   * Writes down that who was the head, and what the others were to that person, was recorded
   * wrongly, for the whole time of which that was said.
   *
   * @param wrong what said who was the head
   * @param then who was; what is not said of others is kept where the head is the same, and is not
   *     recorded any more where not
   * @param since the first day of that time, where it is another; null: it stays as it was
   */
  public void correctHead(
      UUID familyId,
      Related wrong,
      Headship then,
      LocalDate since,
      Change why,
      Observed observed,
      Recording recording) {
    Roster before = rosters.of(familyId);
    RelationToHead time = since == null ? wrong.value() : wrong.value().from(since);
    boolean same = wrong.person().equals(then.head());
    Set<UUID> said = new TreeSet<>();
    for (Related each : before.related()) {
      boolean began = Objects.equals(each.value().holdsFrom(), wrong.value().holdsFrom());
      if (since != null && endsWhere(each, wrong)) {
        correct(familyId, each, each.value().before(since), why, recording);
      } else if (began || wrong.overlaps(each.value())) {
        said.add(each.person());
        Relation next = then.of(each.person());
        Relation stays = next == null && same ? each.value().relation() : next;
        if (stays == null) {
          facts.withdraw(familyId, each.factId(), why, recording);
        } else {
          RelationToHead value = began && since != null ? each.value().from(since) : each.value();
          correct(familyId, each, value.as(stays), why, recording);
        }
      }
    }
    for (UUID member : before.during(wrong)) {
      Relation next = then.of(member);
      if (next != null && !said.contains(member)) {
        facts.append(familyId, member, Area.Of.RELATION, time.as(next), observed, recording);
      }
    }
    check(familyId, before);
  }

  /** Whether something was so until the day before somebody became the head. */
  private static boolean endsWhere(Related each, Related headship) {
    LocalDate began = headship.value().holdsFrom();
    return began != null && began.minusDays(1).equals(each.value().holdsUntil());
  }

  private void correct(
      UUID familyId, Related each, RelationToHead value, Change why, Recording recording) {
    if (!value.equals(each.value())) {
      replace(
          familyId, each.factId(), Area.Of.RELATION, value, Replacement.CORRECTED, why, recording);
    }
  }

  /**
   * Writes down that a person who is known in the case is a member from a day on.
   *
   * @param relation to the head; null: it is not recorded
   * @return the ids of what was recorded
   */
  public List<UUID> enter(
      UUID familyId,
      UUID person,
      Membership membership,
      Relation relation,
      Observed observed,
      Recording recording) {
    Roster before = rosters.of(familyId);
    if (before.stays().stream()
        .anyMatch(each -> each.person().equals(person) && each.value().overlaps(membership))) {
      throw Problem.conflict("joined-already");
    }
    List<UUID> recorded = new ArrayList<>();
    recorded.add(
        facts.append(familyId, person, Area.Of.MEMBERSHIP, membership, observed, recording));
    LocalDate day = membership.holdsFrom();
    for (Related each : before.relatedFrom(day == null ? LocalDate.MIN : day)) {
      if (each.person().equals(person) && day != null) {
        recorded.add(end(familyId, each, day, recording));
      }
    }
    if (relation != null) {
      recorded.add(
          facts.append(
              familyId,
              person,
              Area.Of.RELATION,
              RelationToHead.since(day, relation),
              observed,
              recording));
    }
    check(familyId, before);
    return recorded;
  }

  /** Puts another version of a membership in its place. */
  public UUID correct(
      UUID familyId, UUID factId, Membership membership, Change why, Recording recording) {
    Roster before = rosters.of(familyId);
    UUID next =
        replace(
            familyId,
            factId,
            Area.Of.MEMBERSHIP,
            membership,
            Replacement.CORRECTED,
            why,
            recording);
    check(familyId, before);
    return next;
  }

  /** Withdraws a membership that never was. */
  public void withdraw(UUID familyId, UUID factId, Change why, Recording recording) {
    Roster before = rosters.of(familyId);
    facts.withdraw(familyId, factId, why, recording);
    check(familyId, before);
  }

  /**
   * Sees that the household is one that can be.
   *
   * @param before the change
   * @throws Problem 409 where somebody is a member twice on one day, or it has two heads, or has
   *     lost the one it had
   */
  public void check(UUID familyId, Roster before) {
    Roster after = rosters.of(familyId);
    if (after.hasOneTwice()) {
      throw Problem.conflict("joined-already");
    }
    if (after.hasTwoHeads()) {
      throw Problem.conflict("two-heads");
    }
    if (after.lostHead(before)) {
      throw Problem.conflict("no-head");
    }
  }

  /** What somebody was to the head is so no longer from a day on. */
  private UUID end(UUID familyId, Related what, LocalDate day, Recording recording) {
    return replace(
        familyId,
        what.factId(),
        Area.Of.RELATION,
        what.value().before(day),
        Replacement.ENDED,
        Change.ENDED,
        recording);
  }

  private UUID replace(
      UUID familyId,
      UUID factId,
      Area area,
      Knowable value,
      Replacement as,
      Change why,
      Recording recording) {
    Version before =
        facts
            .find(familyId, factId)
            .filter(each -> each.area().equals(area.code()))
            .orElseThrow(Problem::notFound);
    return facts.replace(before, familyId, before.personId(), area, value, as, why, recording);
  }
}
