package kz.tirek.family;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family in a list. */
@Schema(name = "FamilySummary", description = "A family in a list.")
public record FamilyRow(
    @NotNull UUID id,
    @NotNull String caseNumber,
    @NotNull Status status,
    @NotNull Instant openedAt,
    @Schema(description = "The name of the head of the family, where it is recorded.")
        String headName,
    Kind kind,
    @Schema(description = "How many members are recorded.") int size,
    FamilyProfile.District district,
    Language language) {

  @Override
  public String toString() {
    return "FamilyRow[id=" + id + "]";
  }
}
