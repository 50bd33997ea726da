package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who can help, and why it is shown. */
@Schema(
    description =
        "Somebody who can help: a place in the directory, or somebody of the family's own network.")
public record Help(
    @NotNull Origin origin,
    @Schema(
            description = "Code of the offer in the directory, where it has one; absent for a tie.",
            examples = "family-support-centre")
        String offer,
    @Schema(description = "Id of the offer in the directory; absent for a tie.") UUID offerId,
    @Schema(description = "Id of the tie in the case file; absent for an offer.") UUID tie,
    @Schema(description = "The name of the place, or what the person is to the family.") @NotNull
        String name,
    @Schema(description = "What is offered.") String what,
    @Schema(description = "Kinds of help for which it is shown.") @NotNull List<String> helps,
    @Schema(description = "Whether it is a state's or municipal service.") boolean formal,
    @Schema(description = "Whether it is known to cost nothing.") Boolean free,
    @Schema(description = "How to reach it, where that is known.") String contact,
    @Schema(
            description =
                "Where the entry of the directory comes from. Where nobody has verified it, call before you send a family there.")
        String source,
    @Schema(
            description =
                "Code of the step after which it would be for this family, as far as is recorded; it is no promise.")
        String waitsFor,
    @Schema(description = "Why it is shown, the main reason first.") @NotNull List<String> why,
    @Schema(description = "What to mind, for example that the person was not asked yet.")
        String mind) {

  /** Where help comes from. */
  @Schema(name = "HelpOrigin", description = "Where help comes from.")
  public enum Origin {
    OFFER,
    TIE
  }

  @Override
  public String toString() {
    return "Help[...]";
  }
}
