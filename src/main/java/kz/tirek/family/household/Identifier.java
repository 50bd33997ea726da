package kz.tirek.family.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;

/**
 * A number that names a person to offices or reaches it by phone: encrypted, and found by a keyed
 * fingerprint alone.
 */
@Entity
class Identifier {

  /** Kinds of identifier. */
  enum Kind {
    IIN,
    PHONE
  }

  /** A family and an identifier in it. */
  @Embeddable
  record Id(
      @Column(name = "family_id") UUID familyId,
      @Column(name = "identifier_id") UUID identifierId) {}

  @EmbeddedId Id id;

  @Column(name = "person_id")
  UUID personId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String secret;

  byte[] fingerprint;

  @Column(name = "observed_on")
  LocalDate observedOn;

  @Enumerated(EnumType.STRING)
  Source source;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  protected Identifier() {}

  Identifier(
      UUID familyId,
      UUID id,
      UUID personId,
      Kind kind,
      String secret,
      byte[] fingerprint,
      Observed observed,
      Recording recording) {
    this.id = new Id(familyId, id);
    this.personId = personId;
    this.kind = kind;
    this.secret = secret;
    this.fingerprint = fingerprint;
    this.observedOn = observed.on();
    this.source = observed.source();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
  }
}
