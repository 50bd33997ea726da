package kz.tirek.family.closing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.facts.Recording;
import org.hibernate.annotations.DynamicUpdate;

/** That a case was closed, and perhaps opened again. */
@Entity
// the service may change nothing of it but by whom, when and why the case was opened again
@DynamicUpdate
class Closing {

  /** A case and a closing of it. */
  @Embeddable
  record Id(
      @Column(name = "family_id") UUID familyId, @Column(name = "closing_id") UUID closingId) {}

  @EmbeddedId Id id;

  @Enumerated(EnumType.STRING)
  ClosingReason reason;

  @Column(name = "closed_on")
  LocalDate closedOn;

  @Column(name = "closed_at")
  Instant closedAt;

  @Column(name = "closed_by")
  String closedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "reopened_for")
  ReopeningReason reopenedFor;

  /** The case that has its members now; null where none has. */
  @Column(name = "other_family")
  UUID otherFamily;

  @Column(name = "reopened_at")
  Instant reopenedAt;

  @Column(name = "reopened_by")
  String reopenedBy;

  protected Closing() {}

  Closing(
      UUID familyId, UUID closingId, NewClosing closing, UUID otherFamily, Recording recording) {
    this.id = new Id(familyId, closingId);
    this.reason = closing.reason();
    this.otherFamily = otherFamily;
    this.closedOn = closing.on();
    this.closedAt = recording.at();
    this.closedBy = recording.by();
  }

  void reopen(ReopeningReason why, Recording recording) {
    if (reopenedAt != null) {
      throw new IllegalStateException("the case was opened again before");
    }
    reopenedFor = why;
    reopenedAt = recording.at();
    reopenedBy = recording.by();
  }

  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<Closing, Closing.Id> {

    /** The last one, whether the case was opened again since or not. */
    Optional<Closing> last(UUID familyId) {
      return find("id.familyId = ?1 order by closedAt desc, id.closingId desc", familyId)
          .firstResultOptional();
    }
  }
}
