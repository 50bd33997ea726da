package kz.tirek.family.search;

import java.util.UUID;
import kz.tirek.family.Status;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.PartialDate;

/**
 * What is recorded of a person who may be the one that is looked for, and of the case.
 *
 * @param factId which says so; null where there is nobody in the case whose name or birth date is
 *     recorded
 * @param earlier whether another fact stands in the place of this one
 */
record Candidate(
    Case of, UUID factId, UUID personId, Person.Name name, PartialDate birth, boolean earlier) {

  /** The case that the person belongs to. */
  record Case(UUID id, String caseNumber, Status status, District district) {

    @Override
    public String toString() {
      return "Case[id=" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "Candidate[personId=" + personId + "]";
  }
}
