package kz.tirek.family.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Recording;

/** That a person belongs to a household. The person keeps one id for life. */
@Entity
class Member {

  /** A household and a person. */
  @Embeddable
  record Id(@Column(name = "family_id") UUID familyId, @Column(name = "person_id") UUID personId) {}

  @EmbeddedId Id id;

  /** The place in the order in which the family named its members. */
  int position;

  /** The first day on which the person may have joined. */
  @Column(name = "joined_on")
  LocalDate joinedOn;

  /** When the person joined, as it was told: 2024, 2024-05 or 2024-05-12. */
  String joined;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  protected Member() {}

  Member(UUID familyId, Joining joining, int position, Recording recording) {
    this.id = new Id(familyId, joining.personId());
    this.position = position;
    this.joinedOn = joining.joinedFrom();
    this.joined = joining.joinedOn() == null ? null : joining.joinedOn().text();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
  }
}
