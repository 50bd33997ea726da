package kz.tirek.family.household;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.Person;
import kz.tirek.family.roster.Membership.JoiningReason;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;

/**
 * A person who becomes a member of a household.
 *
 * @param reason null when not recorded
 * @param iin twelve digits, checked; null when not recorded
 * @param phone as the family gave it, a number of Kazakhstan; null when not recorded
 * @param documents papers with their numbers; null when nobody asked
 */
public record Joining(
    UUID personId,
    PartialDate joinedOn,
    JoiningReason reason,
    Person person,
    String iin,
    String phone,
    Listed<Document> documents) {

  /** The first day on which the person may have joined; null when nobody said. */
  public LocalDate joinedFrom() {
    return joinedOn == null ? null : joinedOn.earliest();
  }

  @Override
  public String toString() {
    return "Joining[personId=" + personId + "]";
  }
}
