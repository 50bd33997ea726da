package kz.tirek.family.number;

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
import org.hibernate.annotations.DynamicUpdate;

/**
 * A number that names a person to offices or reaches it by phone: encrypted, and found by a keyed
 * fingerprint alone.
 */
@Entity
// the service may change nothing of it but by what it was replaced
@DynamicUpdate
class Identifier {

  /** A family and an identifier in it. */
  @Embeddable
  record Id(
      @Column(name = "family_id") UUID familyId,
      @Column(name = "identifier_id") UUID identifierId) {}

  @EmbeddedId Id id;

  @Column(name = "person_id")
  UUID personId;

  @Enumerated(EnumType.STRING)
  IdentifierKind kind;

  String secret;

  byte[] fingerprint;

  /** The id of the key that made the fingerprint. */
  @Column(name = "fingerprint_key")
  String fingerprintKey;

  /** Since when the number is the person's; of a document, the day on which it was issued. */
  @Column(name = "holds_from")
  LocalDate holdsFrom;

  @Column(name = "holds_until")
  LocalDate holdsUntil;

  @Enumerated(EnumType.STRING)
  Document.Kind document;

  @Column(name = "valid_until")
  LocalDate validUntil;

  Boolean held;

  @Column(name = "observed_on")
  LocalDate observedOn;

  @Enumerated(EnumType.STRING)
  Source source;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "replaced_at")
  Instant replacedAt;

  @Column(name = "replaced_by")
  UUID replacedBy;

  /** The number of which it is a copy, and the case of that. */
  @Column(name = "copied_from")
  UUID copiedFrom;

  @Column(name = "copied_from_family")
  UUID copiedFromFamily;

  protected Identifier() {}

  /**
   * The same number of the same person in another case, which knows of it from now on.
   *
   * @param locked the number, locked for that case
   */
  Identifier copy(
      UUID family, UUID newId, String locked, byte[] print, String printKey, Instant at) {
    Identifier copy = new Identifier();
    copy.id = new Id(family, newId);
    copy.personId = personId;
    copy.kind = kind;
    copy.secret = locked;
    copy.fingerprint = print;
    copy.fingerprintKey = printKey;
    copy.holdsFrom = holdsFrom;
    copy.holdsUntil = holdsUntil;
    copy.document = document;
    copy.validUntil = validUntil;
    copy.held = held;
    copy.observedOn = observedOn;
    copy.source = source;
    copy.recordedAt = at;
    copy.recordedBy = recordedBy;
    return copy;
  }

  Identifier(
      UUID familyId,
      UUID id,
      UUID personId,
      Known known,
      String secret,
      byte[] fingerprint,
      String fingerprintKey,
      Observed observed,
      Recording recording) {
    this.id = new Id(familyId, id);
    this.personId = personId;
    this.kind = known.kind();
    this.secret = secret;
    this.fingerprint = fingerprint;
    this.fingerprintKey = fingerprintKey;
    this.holdsFrom = known.since();
    this.holdsUntil = known.until();
    this.document = known.document();
    this.validUntil = known.validUntil();
    this.held = known.held();
    this.observedOn = observed.on();
    this.source = observed.source();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
  }
}
