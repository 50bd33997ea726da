package kz.tirek.family.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import kz.tirek.family.person.Phone;
import kz.tirek.shared.Listed;
import kz.tirek.shared.held.Membership;

/** Writes down who belongs to a household, and the numbers that name or reach its members. */
@ApplicationScoped
public class Members implements Membership {

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
      entities.persist(new Member(familyId, each, position++, recording));
    }
    for (Joining each : members.items()) {
      identify(familyId, each, observed, recording);
    }
    for (Joining each : members.items()) {
      facts.append(familyId, each.personId(), Area.Of.PERSON, each.person(), observed, recording);
      recordWholeness(familyId, each, observed, recording);
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
