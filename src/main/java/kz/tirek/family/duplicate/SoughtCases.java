package kz.tirek.family.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** Reads a case as one whose duplicates are looked for. */
@ApplicationScoped
class SoughtCases {

  private final CaseStore cases;
  private final FactReader reader;
  private final Today today;

  @Inject
  SoughtCases(CaseStore cases, FactReader reader, Today today) {
    this.cases = cases;
    this.reader = reader;
    this.today = today;
  }

  /**
   * A case as it is now.
   *
   * @throws Problem 404 where the agency has no such case
   */
  SoughtFamily of(String agency, UUID id, Instant now) {
    StoredCase stored =
        cases.read(agency, id, today.dateOf(now), now).orElseThrow(Problem::notFound);
    List<SoughtPerson> persons =
        stored.members().stream().map(member -> person(stored, member)).toList();
    FamilyProfile profile = known(stored, null, Area.Of.FAMILY_PROFILE, FamilyProfile.class);
    return new SoughtFamily(id, profile == null ? null : profile.district(), persons);
  }

  private SoughtPerson person(StoredCase stored, StoredMember member) {
    return SoughtPerson.of(
        member.id(),
        known(stored, member.id(), Area.Of.PERSON, Person.class),
        member.iin() == null ? null : member.iin().value(),
        member.phones().stream().map(Recorded::value).toList(),
        member.documents().stream().map(Recorded::value).toList());
  }

  private <T> T known(StoredCase stored, UUID person, Area area, Class<T> type) {
    return stored.facts().stream()
        .filter(fact -> fact.area().equals(area.code()) && !fact.ended())
        .filter(fact -> person == null ? fact.personId() == null : person.equals(fact.personId()))
        .max(StoredFact.COUNTING)
        .map(fact -> fact.as(type, reader).value())
        .orElse(null);
  }
}
