package kz.tirek.intake.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family to judge: exactly one of both. They are read one by one, so that one that is wrong is
 * told apart from the others of a list.
 */
@Schema(
    description =
        "A family to judge, told in the request: either as a household in the words of an intake, or as a case file that was given out"
            + " before. Exactly one of both.")
public record ToldCase(
    @Schema(ref = "NewHousehold", description = "A household in the words of an intake.")
        JsonNode household,
    @Schema(
            ref = "CaseFile",
            description =
                "A case file as it is given out. Its figures, its numbers of people and who recorded it when are not read; what was"
                    + " withheld from it counts as not recorded.")
        JsonNode caseFile) {

  /** Absent is as good as null. */
  boolean hasHousehold() {
    return household != null && !household.isNull();
  }

  boolean hasCaseFile() {
    return caseFile != null && !caseFile.isNull();
  }

  @Override
  public String toString() {
    return "ToldCase[...]";
  }
}
