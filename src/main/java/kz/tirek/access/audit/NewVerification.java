package kz.tirek.access.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kz.tirek.access.seal.chain.Anchor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which stretch of the audit trail is to be checked, and against what. */
@Schema(description = "Which stretch of the audit trail is to be checked, and against what.")
public record NewVerification(
    @Schema(
            description =
                "A seal that was given out before and kept elsewhere. A chain that was rewritten, or cut before it, does not fit.")
        @Valid
        Anchor anchor,
    @Schema(
            description =
                "The first position to check; 1 when not given. The seal before it is believed: continue with the position after to.")
        @Min(1)
        Long from,
    @Schema(description = "How many seals to check at most; 50000 when not given.")
        @Min(1)
        @Max(200_000)
        Integer most) {

  private static final int MOST = 50_000;

  long firstPosition() {
    return from == null ? 1 : from;
  }

  int length() {
    return most == null ? MOST : most;
  }
}
