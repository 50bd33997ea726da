package kz.tirek.family.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.number.Document;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.family.number.Identifiers;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Phone;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.RelationToHead;
import kz.tirek.shared.Listed;

/** Writes down who belongs to a household, and the numbers that name or reach its members. */
@ApplicationScoped
public class Members implements kz.tirek.shared.held.Membership {

  private final EntityManager entities;
  private final FactLog facts;
  private final Identifiers numbers;

  @Inject
  Members(EntityManager entities, FactLog facts, Identifiers numbers) {
    this.entities = entities;
    this.facts = facts;
    this.numbers = numbers;
  }

  /**
   * Writes down the first members of a household, in their order.
   *
   * @param observed when and how what is said of them was observed; whole
   */
  public void join(UUID familyId, Listed<Joining> members, Observed observed, Recording recording) {
    // in this order the rows of one table go to the database together
    int position = 0;
    for (Joining each : members.items()) {
      entities.persist(new Member(familyId, each.personId(), position++, recording));
    }
    for (Joining each : members.items()) {
      identify(familyId, each, observed, recording);
    }
    for (Joining each : members.items()) {
      record(familyId, each, null, observed, recording);
      recordWholeness(familyId, each, observed, recording);
    }
  }

  /**
   * Writes down a member who joins a household of before.
   *
   * @param head since when the relation to the head is so; null: from the beginning
   */
  public void join(
      UUID familyId, Joining joining, LocalDate head, Observed observed, Recording recording) {
    add(familyId, joining.personId(), recording);
    identify(familyId, joining, observed, recording);
    record(familyId, joining, head, observed, recording);
    recordWholeness(familyId, joining, observed, recording);
  }

  /** Makes a person known in a case, behind those who are. */
  public void add(UUID familyId, UUID personId, Recording recording) {
    int last =
        entities
            .createQuery(
                "select coalesce(max(m.position), -1) from Member m where m.id.familyId = ?1",
                Integer.class)
            .setParameter(1, familyId)
            .getSingleResult();
    entities.persist(new Member(familyId, personId, last + 1, recording));
  }

  private void record(
      UUID familyId, Joining joining, LocalDate head, Observed observed, Recording recording) {
    UUID id = joining.personId();
    Person person = joining.person();
    Observed seen = Observed.or(person.observed(), observed);
    facts.append(familyId, id, Area.Of.PERSON, person, observed, recording);
    Membership membership = Membership.since(joining.joinedOn(), joining.reason());
    facts.append(familyId, id, Area.Of.MEMBERSHIP, membership, seen, recording);
    if (person.relation() != null) {
      RelationToHead relation = RelationToHead.since(head, person.relation());
      facts.append(familyId, id, Area.Of.RELATION, relation, seen, recording);
    }
  }

  /**
   * Who was ever a member of the household, by the place at which the family named them, from 0;
   * nobody is at the place of a person who was erased.
   */
  public Map<Integer, UUID> byPlace(UUID familyId) {
    return entities
        .createQuery("from Member where id.familyId = ?1", Member.class)
        .setParameter(1, familyId)
        .getResultStream()
        .collect(Collectors.toMap(member -> member.position, member -> member.id.personId()));
  }

  /** Who was ever a member of the household, in the order in which the family named them. */
  public List<UUID> inOrder(UUID familyId) {
    return entities
        .createQuery(
            "select m.id.personId from Member m where m.id.familyId = ?1 order by m.position",
            UUID.class)
        .setParameter(1, familyId)
        .getResultList();
  }

  /** Whether somebody in the case is known by this number. */
  public boolean hasNumber(UUID familyId, String iin) {
    return !numbers.whose(familyId, IdentifierKind.IIN, iin, null).isEmpty();
  }

  @Override
  public boolean has(UUID family, UUID person) {
    return entities.find(Member.class, new Member.Id(family, person)) != null;
  }

  private void identify(UUID familyId, Joining member, Observed observed, Recording recording) {
    UUID personId = member.personId();
    Observed seen = Observed.or(member.person().observed(), observed);
    if (member.iin() != null) {
      numbers.add(familyId, personId, IdentifierKind.IIN, member.iin(), seen, recording);
    }
    if (member.phone() != null) {
      String phone = Phone.normal(member.phone());
      numbers.add(familyId, personId, IdentifierKind.PHONE, phone, seen, recording);
    }
    for (Document each : Listed.itemsOf(member.documents())) {
      numbers.add(familyId, personId, each, observed, recording);
    }
  }

  private void recordWholeness(
      UUID familyId, Joining member, Observed observed, Recording recording) {
    Listed<Document> documents = member.documents();
    if (documents != null) {
      Wholeness whole = Wholeness.of(Document.AREA.code(), documents.complete(), documents.items());
      facts.append(familyId, member.personId(), Area.Of.WHOLENESS, whole, observed, recording);
    }
  }
}
