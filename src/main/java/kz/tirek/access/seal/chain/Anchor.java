package kz.tirek.access.seal.chain;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seal of the chain, to be kept where nobody who can write the database can write. A chain that
 * was rewritten, even with the key, does not fit it.
 */
@Schema(
    name = "AuditAnchor",
    description =
        "A seal of the audit trail, to be kept where nobody who can write the database can write.")
public record Anchor(
    @Schema(description = "The position of the seal, from 1.") @Min(1) long position,
    @Schema(
            description = "The seal itself.",
            examples = "3f5a0d0c9c1b7e2a6d8f4b1e0a9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String hash,
    @Schema(description = "When it was made; not needed to check against.") Instant sealedAt) {

  public static Anchor of(Link link, Instant sealedAt) {
    return new Anchor(link.position(), HexFormat.of().formatHex(link.hash()), sealedAt);
  }

  /** Whether this is that seal, or another one. */
  public boolean fits(Link link) {
    return position != link.position() || HexFormat.of().formatHex(link.hash()).equals(hash);
  }
}
