package kz.tirek.family.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.link.LinkTable.PersonRecord;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/** Says that two records are of one person or one family, or are not, and takes it back. */
@ApplicationScoped
class Links {

  private final LinkTable table;

  @Inject
  Links(LinkTable table) {
    this.table = table;
  }

  /**
   * Keeps both cases as they are until it is said.
   *
   * @throws Problem 409 where not the same people may know of both; 422 where there is no such
   *     member
   */
  void prepare(UUID family, NewLink wanted) {
    if (!table.keep(family, wanted.otherFamily())) {
      throw Problem.conflict("link-restricted-otherwise");
    }
    if (wanted.kind().ofPersons()) {
      requireMember("/member", family, wanted.member());
      requireMember("/otherMember", wanted.otherFamily(), wanted.otherMember());
    }
  }

  /**
   * Looks at what was said before, as far as the scope shows it.
   *
   * @throws Problem 409 where it is said already, or the opposite is
   */
  void check(UUID family, NewLink wanted) {
    if (wanted.kind().ofPersons()) {
      checkPersons(family, wanted);
    } else {
      checkFamilies(family, wanted);
    }
  }

  /** Says it, in the scope of both cases. */
  Link say(UUID id, UUID family, NewLink wanted, Recording recording) {
    Link link =
        new Link(
            id,
            family,
            wanted.kind(),
            wanted.member(),
            wanted.otherFamily(),
            wanted.otherMember(),
            wanted.source(),
            recording.at(),
            recording.by(),
            null,
            null);
    table.add(link);
    return link;
  }

  private void requireMember(String at, UUID family, UUID person) {
    if (!table.hasMember(family, person)) {
      throw Problem.invalid(FieldError.pointer(at, "unknown-member"));
    }
  }

  private void checkPersons(UUID family, NewLink wanted) {
    PersonRecord mine = new PersonRecord(wanted.member(), family);
    PersonRecord theirs = new PersonRecord(wanted.otherMember(), wanted.otherFamily());
    List<PersonRecord> here = table.records(mine);
    List<PersonRecord> there = table.records(theirs);
    boolean linked = here.contains(theirs);
    if (wanted.kind() == LinkKind.NOT_SAME_PERSON) {
      if (linked) {
        throw Problem.conflict("linked-as-the-same");
      }
      requireUnsaid(wanted, family);
      return;
    }
    if (linked) {
      throw Problem.conflict("linked-already");
    }
    Map<UUID, UUID> byFamily = new HashMap<>();
    here.forEach(each -> byFamily.put(each.family(), each.person()));
    for (PersonRecord each : there) {
      UUID other = byFamily.get(each.family());
      if (other != null && !other.equals(each.person())) {
        // two members of one household would be one person
        throw Problem.conflict("two-of-one-household");
      }
    }
    for (PersonRecord one : here) {
      for (PersonRecord other : there) {
        if (table.isSaid(
            LinkKind.NOT_SAME_PERSON, one.family(), other.family(), one.person(), other.person())) {
          throw Problem.conflict("said-not-the-same");
        }
      }
    }
  }

  private void checkFamilies(UUID family, NewLink wanted) {
    requireUnsaid(wanted, family);
    LinkKind opposite =
        wanted.kind() == LinkKind.SAME_FAMILY ? LinkKind.NOT_SAME_FAMILY : LinkKind.SAME_FAMILY;
    if (table.isSaid(opposite, family, wanted.otherFamily(), null, null)) {
      throw Problem.conflict(
          opposite == LinkKind.SAME_FAMILY ? "linked-as-the-same" : "said-not-the-same");
    }
  }

  private void requireUnsaid(NewLink wanted, UUID family) {
    if (table.isSaid(
        wanted.kind(), family, wanted.otherFamily(), wanted.member(), wanted.otherMember())) {
      throw Problem.conflict("linked-already");
    }
  }

  /**
   * Takes it back, in the scope of both cases.
   *
   * @throws Problem 409 where that was done before, or the two cases were joined since
   */
  void undo(Link link, Recording recording) {
    table.keep(link.family(), link.otherFamily());
    if (link.undoneAt() == null
        && link.kind() == LinkKind.SAME_FAMILY
        && table.areJoined(link.family(), link.otherFamily())) {
      throw Problem.conflict("cases-joined-since");
    }
    if (!table.undo(link, recording.by(), recording.at())) {
      throw Problem.conflict("undone-already");
    }
  }

  /** The one id of a person; null where no other record is linked. */
  UUID onePerson(UUID family, UUID person) {
    if (person == null) {
      return null;
    }
    List<PersonRecord> records = table.records(new PersonRecord(person, family));
    // ids grow with time, and as texts they are in that order
    return records.size() < 2
        ? null
        : records.stream()
            .map(PersonRecord::person)
            .min(Comparator.comparing(UUID::toString))
            .orElseThrow();
  }
}
