package kz.tirek.family.log;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One thing known of a family or of a person in it. It is never changed: a correction is a new fact
 * that replaces it.
 */
@Entity
// the service may change nothing of a fact but by what it was replaced
@DynamicUpdate
class Fact {

  /** A family and a fact of it. */
  @Embeddable
  record Id(@Column(name = "family_id") UUID familyId, @Column(name = "fact_id") UUID factId) {}

  @EmbeddedId Id id;

  @Column(name = "person_id")
  UUID personId;

  String area;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(columnDefinition = "json")
  String value;

  @Column(name = "holds_from")
  LocalDate holdsFrom;

  @Column(name = "holds_until")
  LocalDate holdsUntil;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "replaced_as")
  Replacement replacedAs;

  @Enumerated(EnumType.STRING)
  @Column(name = "replaced_reason")
  Change.Reason replacedReason;

  @Column(name = "replaced_note")
  String replacedNote;

  @Column(name = "withdrawn_by")
  String withdrawnBy;

  /** The split or join in which it was recorded. */
  @Column(name = "recorded_in")
  UUID recordedIn;

  /** The split or join in which it was replaced or withdrawn. */
  @Column(name = "replaced_in")
  UUID replacedIn;

  /** The fact of which it is a copy, and the case of that. */
  @Column(name = "copied_from")
  UUID copiedFrom;

  @Column(name = "copied_from_family")
  UUID copiedFromFamily;

  protected Fact() {}

  Fact(
      UUID familyId,
      UUID factId,
      UUID personId,
      String area,
      String value,
      Knowable known,
      Observed observed,
      Recording recording) {
    this.id = new Id(familyId, factId);
    this.personId = personId;
    this.area = area;
    this.value = value;
    this.holdsFrom = known.holdsFrom();
    this.holdsUntil = known.holdsUntil();
    this.observedOn = observed.on();
    this.source = observed.source();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
  }

  /** The same, said in another case or again; what says so now is a fact of its own. */
  Fact copy(UUID family, UUID id, Instant at, UUID in) {
    Fact copy = new Fact();
    copy.id = new Id(family, id);
    copy.personId = personId;
    copy.area = area;
    copy.value = value;
    copy.holdsFrom = holdsFrom;
    copy.holdsUntil = holdsUntil;
    copy.observedOn = observedOn;
    copy.source = source;
    copy.recordedAt = at;
    copy.recordedBy = recordedBy;
    copy.recordedIn = in;
    return copy;
  }

  /** A copy of it in another case, which knows of it from now on. */
  Fact copyTo(UUID family, UUID id, Instant at, UUID in) {
    Fact copy = copy(family, id, at, in);
    copy.copiedFrom = this.id.factId();
    copy.copiedFromFamily = this.id.familyId();
    return copy;
  }

  boolean isPresent() {
    return replacedAs == null;
  }

  /** A newer version of it stands in its place. */
  void replacedBy(Fact next, Replacement as, Change why) {
    replaced(as, why, next.recordedAt);
    replacedBy = next.id.factId();
  }

  /** It was an error. */
  void withdrawn(Change why, Recording recording) {
    replaced(Replacement.WITHDRAWN, why, recording.at());
    withdrawnBy = recording.by();
  }

  private void replaced(Replacement as, Change why, Instant at) {
    if (replacedAt != null) {
      throw new IllegalStateException("the fact was replaced before");
    }
    replacedAt = at;
    replacedAs = as;
    replacedReason = why.reason();
    replacedNote = why.note();
  }
}
