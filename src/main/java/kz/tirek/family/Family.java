package kz.tirek.family;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.household.Kind;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.Language;

/** A family's case, held by one agency. */
@Entity
class Family {

  @Id
  @Column(name = "family_id")
  UUID id;

  String agency;

  @Column(name = "case_number")
  String caseNumber;

  @Enumerated(EnumType.STRING)
  Status status;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "opened_by")
  String openedBy;

  /** When anything of the case changed last; every change sets it, and so raises the version. */
  @Column(name = "changed_at")
  Instant changedAt;

  @Version int version;

  // what a list of families shows, kept with every change of the case

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(name = "head_name")
  String headName;

  @Enumerated(EnumType.STRING)
  FamilyProfile.District district;

  @Enumerated(EnumType.STRING)
  Language language;

  int size;

  protected Family() {}

  Family(UUID id, String agency, String caseNumber, Recording recording) {
    this.id = id;
    this.agency = agency;
    this.caseNumber = caseNumber;
    this.status = Status.OPEN;
    this.openedAt = recording.at();
    this.openedBy = recording.by();
    this.changedAt = recording.at();
  }

  /** Keeps beside the case what a list of families shows of it. */
  void describe(FamilyProfile profile, Listed<Person> members) {
    describe(profile);
    kind = Kind.of(members);
    size = members.items().size();
    headName =
        members.items().stream()
            .filter(person -> person.relation() == Person.Relation.HEAD && person.name() != null)
            .findFirst()
            .map(head -> head.name().inOneLine())
            .orElse(null);
  }

  void changed(Recording recording) {
    changedAt = recording.at();
  }

  void changed(FamilyProfile profile, Recording recording) {
    describe(profile);
    changedAt = recording.at();
  }

  /**
   * @throws Problem 409 where it is closed
   */
  void close(Recording recording) {
    if (status == Status.CLOSED) {
      throw Problem.conflict("already-closed");
    }
    status = Status.CLOSED;
    changedAt = recording.at();
  }

  /**
   * @throws Problem 409 where it is open
   */
  void reopen(Recording recording) {
    if (status == Status.OPEN) {
      throw Problem.conflict("not-closed");
    }
    status = Status.OPEN;
    changedAt = recording.at();
  }

  /** It is another agency's from now on. */
  void moved(String toAgency, String number, Instant at) {
    agency = toAgency;
    caseNumber = number;
    changedAt = at;
  }

  /** Something of it was changed or erased; what is there now is described anew. */
  void describedAnew(FamilyProfile profile, Listed<Person> members, Instant at) {
    describe(profile, members);
    changedAt = at;
  }

  private void describe(FamilyProfile profile) {
    district = profile == null ? null : profile.district();
    language = profile == null ? null : profile.language();
  }

  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<Family, UUID> {

    Optional<Family> find(String agency, UUID id) {
      return find("id = ?1 and agency = ?2", id, agency).firstResultOptional();
    }

    /** The case, for a change that no other may cross. */
    Optional<Family> lock(String agency, UUID id) {
      return find("id = ?1 and agency = ?2", id, agency)
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .firstResultOptional();
    }
  }
}
