package kz.tirek.access.transfer;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that is to go from one agency to another, as one of both sees it. */
@Schema(
    name = "Transfer",
    description =
        "A case that is to go from one agency to another. Until it has accepted, the receiving agency is told nothing that names anybody.")
public record TransferView(
    @NotNull UUID id,
    @NotNull Direction direction,
    @NotNull TransferStatus status,
    @NotNull String fromAgency,
    @NotNull String toAgency,
    @NotNull TransferReason reason,
    @Schema(description = "The case; absent for the receiving agency until it has accepted.")
        UUID familyId,
    @Schema(
            description =
                "What whoever takes the case over should know; absent for the receiving agency until it has accepted.")
        String note,
    @Schema(
            description =
                "The household's consent; absent for the receiving agency until it has accepted.")
        UUID consent,
    @Schema(description = "The district of the city that the family lives in, where recorded.")
        String district,
    @Schema(description = "MONO, NUCLEAR or EXTENDED: the kind of household, where it can be said.")
        String kind,
    @Schema(description = "How many members the household has.") int size,
    @NotNull Instant requestedAt,
    @NotNull String requestedBy,
    @Schema(description = "Why it was refused.") Refusal refusedFor,
    @Schema(description = "When it was accepted, refused or withdrawn.") Instant decidedAt,
    String decidedBy) {

  /** Whether a case comes to the caller's agency or leaves it. */
  @Schema(
      name = "TransferDirection",
      description = "Whether the case comes to the caller's agency or leaves it.")
  public enum Direction {
    INCOMING,
    OUTGOING
  }

  /**
   * @param agency whose people see it
   */
  static TransferView of(Transfer transfer, String agency) {
    boolean incoming = transfer.to().equals(agency);
    boolean whole = !incoming || transfer.status() == TransferStatus.ACCEPTED;
    return new TransferView(
        transfer.id(),
        incoming ? Direction.INCOMING : Direction.OUTGOING,
        transfer.status(),
        transfer.from(),
        transfer.to(),
        transfer.reason(),
        whole ? transfer.family() : null,
        whole ? transfer.note() : null,
        whole ? transfer.consent() : null,
        transfer.district(),
        transfer.kind(),
        transfer.size(),
        transfer.requestedAt(),
        transfer.requestedBy(),
        transfer.refusedFor(),
        transfer.decidedAt(),
        transfer.decidedBy());
  }

  @Override
  public String toString() {
    return "TransferView[id=" + id + "]";
  }
}
