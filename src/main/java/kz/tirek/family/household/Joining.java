package kz.tirek.family.household;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.person.Person;

/**
 * A person who becomes a member of a household.
 *
 * @param iin twelve digits, checked; null when not recorded
 * @param phone as the family gave it, a number of Kazakhstan; null when not recorded
 */
public record Joining(UUID personId, LocalDate joinedOn, Person person, String iin, String phone) {

  @Override
  public String toString() {
    return "Joining[personId=" + personId + "]";
  }
}
