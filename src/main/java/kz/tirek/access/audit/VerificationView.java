package kz.tirek.access.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import kz.tirek.access.seal.check.Verification;
import kz.tirek.access.seal.check.Verification.Bad;
import kz.tirek.access.seal.check.Verification.What;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check of the trail found. */
@Schema(name = "Verification", description = "What a check of the audit trail found.")
public record VerificationView(
    @Schema(description = "Whether nothing is wrong with what was checked.") boolean intact,
    @Schema(description = "The first position that was checked.") long from,
    @Schema(description = "The last position that is as it should be; from - 1 where none is.")
        long to,
    @Schema(description = "Whether the chain goes on; check on from the position after to.")
        boolean more,
    @Schema(description = "The first thing that is wrong; absent where all is well.")
        Damage firstBad,
    @Schema(
            description =
                "How many entries are not sealed yet. Some seconds' worth is usual; they are not checked.")
        long unsealed,
    @Schema(description = "When the first of those happened; absent where there are none.")
        Instant oldestUnsealedAt) {

  /** Something that is wrong with the trail. */
  @Schema(name = "TrailDamageFound", description = "Something that is wrong with the audit trail.")
  public record Damage(
      @Schema(description = "In the chain; where a record was put in, that which it would have.")
          long position,
      @Schema(description = "Of the record; absent where it is gone with its seal.") Long sequence,
      @NotNull What what) {

    static Damage of(Bad bad) {
      return bad == null ? null : new Damage(bad.position(), bad.sequence(), bad.what());
    }
  }

  static VerificationView of(Verification found) {
    return new VerificationView(
        found.intact(),
        found.from(),
        found.to(),
        found.more(),
        Damage.of(found.firstBad()),
        found.unsealed(),
        found.oldestUnsealed());
  }
}
