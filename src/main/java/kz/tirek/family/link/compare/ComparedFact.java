package kz.tirek.family.link.compare;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one thing is recorded in two cases. */
@Schema(description = "How one thing is recorded in two cases.")
public record ComparedFact(
    @Schema(description = "The area of facts; IIN, PHONE or DOCUMENT for numbers.") @NotNull
        String area,
    @Schema(
            description =
                "Which field of the fact; absent where facts of a list stand in one case alone, or in both as they are.")
        String field,
    @NotNull How how,
    @Schema(description = "The fact here; absent where there is none, and for numbers.") UUID here,
    @Schema(description = "The fact there; absent where there is none, and for numbers.")
        UUID there,
    @Schema(
            description =
                "What stands here: a text, or JSON where it has parts. Absent for numbers, which their own endpoint tells, and where"
                    + " a whole fact is meant.")
        String valueHere,
    @Schema(description = "What stands there, as above.") String valueThere) {

  /** How the two stand to one another. */
  @Schema(
      name = "ComparedHow",
      description =
          "SAME: both have it, and alike. DIFFERENT: both have it, and they contradict one another. ONLY_HERE, ONLY_THERE: one of them has"
              + " it.")
  public enum How {
    SAME,
    DIFFERENT,
    ONLY_HERE,
    ONLY_THERE
  }

  static ComparedFact of(String area, How how, UUID here, UUID there) {
    return new ComparedFact(area, null, how, here, there, null, null);
  }

  @Override
  public String toString() {
    return "ComparedFact[area=" + area + "]";
  }
}
