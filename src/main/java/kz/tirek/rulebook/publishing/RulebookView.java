package kz.tirek.rulebook.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HexFormat;
import kz.tirek.rulebook.version.StoredRulebook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rulebook, without what it says. */
@Schema(name = "Rulebook", description = "A rulebook, without what it says.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulebookView(
    @Schema(examples = "kz-2026.5") @NotNull String version,
    @NotNull State state,
    @Schema(description = "Whether it judges today.") @NotNull boolean inForce,
    @Schema(description = "SHA-256 of its archive, in hexadecimal digits.") @NotNull String sha256,
    @Schema(description = "Bytes of its archive.") @NotNull int bytes,
    @NotNull Instant uploadedAt,
    @Schema(description = "Absent where it came with the service.") String uploadedBy,
    @Schema(
            description =
                "That which counts: of its publications that stand the last one, or else the last that was taken back. Absent where it"
                    + " was never published.")
        PublicationView publication) {

  /** How far it has come. */
  @Schema(
      name = "RulebookState",
      description =
          "SHIPPED: it came with the service, and judges what no published one does, as long as it is the latest that came. DRAFT: it"
              + " was never published. PUBLISHED: it judges from a day on. WITHDRAWN: its publications were taken back.")
  public enum State {
    SHIPPED,
    DRAFT,
    PUBLISHED,
    WITHDRAWN
  }

  /**
   * @param inForce the version that judges today
   */
  static RulebookView of(StoredRulebook rulebook, String inForce) {
    return new RulebookView(
        rulebook.version(),
        state(rulebook),
        rulebook.version().equals(inForce),
        HexFormat.of().formatHex(rulebook.sha256()),
        rulebook.bytes(),
        rulebook.uploadedAt(),
        rulebook.uploadedBy(),
        rulebook.publication() == null ? null : PublicationView.of(rulebook.publication()));
  }

  private static State state(StoredRulebook rulebook) {
    if (rulebook.publication() != null && rulebook.publication().stands()) {
      return State.PUBLISHED;
    }
    if (rulebook.shipped()) {
      return State.SHIPPED;
    }
    return rulebook.publication() == null ? State.DRAFT : State.WITHDRAWN;
  }
}
