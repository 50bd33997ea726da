package kz.tirek.access.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which agency a case is to go, and why. */
@Schema(description = "To which agency a case is to go, and why.")
public record NewTransfer(
    @Schema(
            description = "The agency, as its people's tokens name it (agency).",
            examples = "alatau-charity")
        @NotNull
        @Pattern(regexp = "(?=.*[!-~])[ -~]{1,255}")
        String toAgency,
    @Schema(
            description =
                "The household's consent to this: purpose TRANSFER, this agency as recipient, every category of facts.")
        @NotNull
        UUID consent,
    @NotNull TransferReason reason,
    @Schema(
            description =
                "What whoever takes the case over should know; shown to them once they have accepted.")
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        @Size(max = 2000)
        String note) {

  @Override
  public String toString() {
    return "NewTransfer[reason=" + reason + "]";
  }
}
