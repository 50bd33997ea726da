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
import kz.tirek.family.log.FactLog;
import kz.tirek.family.person.Phone;
import kz.tirek.shared.Listed;
import kz.tirek.shared.held.Membership;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.Vault;

/** Writes down who belongs to a household, and the numbers that name or reach its members. */
@ApplicationScoped
public class Members implements Membership {

  private final EntityManager entities;
  private final FactLog facts;
  private final Vault vault;
  private final Fingerprints fingerprints;

  @Inject
  Members(EntityManager entities, FactLog facts, Vault vault, Fingerprints fingerprints) {
    this.entities = entities;
    this.facts = facts;
    this.vault = vault;
    this.fingerprints = fingerprints;
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
    Observed seen = Observed.or(member.person().observed(), observed);
    if (member.iin() != null) {
      identify(familyId, member.personId(), Identifier.Kind.IIN, member.iin(), seen, recording);
    }
    if (member.phone() != null) {
      String phone = Phone.normal(member.phone());
      identify(familyId, member.personId(), Identifier.Kind.PHONE, phone, seen, recording);
    }
  }

  private void identify(
      UUID familyId,
      UUID personId,
      Identifier.Kind kind,
      String number,
      Observed seen,
      Recording recording) {
    String secret = vault.lock(number, familyId.toString(), personId.toString(), kind.name());
    byte[] fingerprint = fingerprints.of(kind.name(), number);
    entities.persist(
        new Identifier(
            familyId, facts.newId(), personId, kind, secret, fingerprint, seen, recording));
  }
}
