package kz.tirek.family.duplicate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.PartialDate;

/**
 * A family whose likely duplicates are looked for.
 *
 * @param id of its case; null where it has none yet
 * @param district null where it is not recorded
 */
public record SoughtFamily(UUID id, District district, List<SoughtPerson> persons) {

  /**
   * A member of it.
   *
   * @param id null where the person has none yet
   * @param name null where none is recorded
   * @param birth null where none is recorded
   * @param iin null where none is recorded
   * @param phones in their normal form
   * @param documents their numbers in the normal form
   */
  public record SoughtPerson(
      UUID id,
      Person.Name name,
      PartialDate birth,
      String iin,
      List<String> phones,
      List<String> documents) {

    /** A person with these papers. */
    public static SoughtPerson of(
        UUID id, Person person, String iin, List<String> phones, List<Document> documents) {
      return new SoughtPerson(
          id,
          person == null ? null : person.name(),
          person == null ? null : person.birthDate(),
          iin,
          phones,
          documents.stream().map(Document::number).map(Document::normal).toList());
    }

    @Override
    public String toString() {
      return "SoughtPerson[id=" + id + "]";
    }
  }

  /** Of those who have an id. */
  public List<UUID> ids() {
    return persons.stream().map(SoughtPerson::id).filter(Objects::nonNull).toList();
  }

  @Override
  public String toString() {
    return "SoughtFamily[id=" + id + "]";
  }
}
