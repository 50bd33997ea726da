package kz.tirek.access.export;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is held about a family, or a person in it. {@code docs/export.md} describes it. */
@Schema(
    name = "Export",
    description =
        "All that is held about a family, or a person in it: whoever hands it over reads it first. It names nobody of an agency.")
public record HeldDocument(
    @NotNull UUID familyId,
    @Schema(description = "The member it is about; absent: the whole case.") UUID person,
    @Schema(description = "The agency that holds it.") @NotNull String agency,
    @NotNull ExportPurpose purpose,
    @NotNull Instant madeAt,
    @Schema(
            description =
                "By section (family, members, facts, identifiers, consents, accessLog...), the rows in it: what stood before a"
                    + " correction is among them. docs/export.md of the project describes sections and rows.")
        @NotNull
        Map<String, List<Map<String, Object>>> sections) {

  @Override
  public String toString() {
    return "HeldDocument[familyId=" + familyId + "]";
  }
}
