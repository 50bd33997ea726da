package kz.tirek.family.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.family.facts.Recording;

/**
 * A person who is or was a member of a household, for facts to refer to: since when and until when
 * is a fact. The person keeps one id for life.
 */
@Entity
class Member {

  /** A household and a person. */
  @Embeddable
  record Id(@Column(name = "family_id") UUID familyId, @Column(name = "person_id") UUID personId) {}

  @EmbeddedId Id id;

  /** The place in the order in which the family named its members. */
  int position;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  protected Member() {}

  Member(UUID familyId, UUID personId, int position, Recording recording) {
    this.id = new Id(familyId, personId);
    this.position = position;
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
  }
}
