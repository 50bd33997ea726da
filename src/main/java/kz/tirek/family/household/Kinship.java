package kz.tirek.family.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one member is to another. Who cares for whom is told with the person who cares. */
@Schema(
    description =
        "What one member is to another, beside what each is to the head. Who cares for whom stands with the person who cares (carerOf).")
public record Kinship(
    @NotNull Kind kind,
    @Schema(description = "The id of the member to whom it is.") @NotNull UUID to,
    @Schema(description = "Since when; absent where nobody said, or from birth.") PartialDate since,
    @Schema(description = "The last day; absent while it is so.") PartialDate until,
    @Valid Observed observed)
    implements Knowable {

  /** What somebody can be to another. */
  @Schema(
      name = "KinshipKind",
      description =
          "What a member is to the other. GUARDIAN_OF: appointed by the state (қамқоршы, опекун, попечитель), or in fact.")
  public enum Kind {
    PARENT_OF,
    SPOUSE_OF,
    GUARDIAN_OF
  }

  @Override
  public String toString() {
    return "Kinship[...]";
  }
}
