package kz.tirek.family.search;

import java.util.UUID;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;

/**
 * What is recorded of a person who may be the one that is looked for.
 *
 * @param factId which says so; null where there is nobody in the case whose name or birth date is
 *     recorded
 * @param earlier whether another fact stands in the place of this one
 */
record Candidate(
    UUID familyId,
    UUID factId,
    UUID personId,
    Person.Name name,
    PartialDate birth,
    boolean earlier) {

  @Override
  public String toString() {
    return "Candidate[personId=" + personId + "]";
  }
}
