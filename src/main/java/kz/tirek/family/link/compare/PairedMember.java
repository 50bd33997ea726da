package kz.tirek.family.link.compare;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.duplicate.DuplicateReason;
import kz.tirek.family.person.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of one of two cases, and who that is in the other.
 *
 * @param likelihood null unless it is LIKELY
 */
@Schema(description = "A member of one of two cases, and who that is in the other.")
public record PairedMember(
    @NotNull How how,
    @Schema(description = "The member here; absent where the person is there alone.") UUID member,
    @Schema(description = "As it is recorded here.") Person.Name name,
    @Schema(description = "The member there; absent where the person is here alone.")
        UUID otherMember,
    @Schema(description = "As it is recorded there.") Person.Name otherName,
    @Schema(
            description =
                "How alike the two are, 30 to 100, as likely duplicates are; only where it is LIKELY.",
            minimum = "30",
            maximum = "100")
        Integer likelihood,
    @Schema(description = "Why they are likely to be one person; only where it is LIKELY.") @NotNull
        List<@NotNull DuplicateReason> why,
    @Schema(
            description =
                "What is recorded of both now, side by side; nothing where the person is in one case alone.")
        @NotNull
        List<@NotNull ComparedFact> compared) {

  /** How it is known who a member is in the other case. */
  @Schema(
      name = "PairedHow",
      description =
          "LINKED: it was said that the two records are of one person, or they have one id. LIKELY: they are alike, and nobody said that"
              + " they are two. ONLY_HERE, ONLY_THERE: nobody of the other household is likely to be this person.")
  public enum How {
    LINKED,
    LIKELY,
    ONLY_HERE,
    ONLY_THERE
  }

  @Override
  public String toString() {
    return "PairedMember[...]";
  }
}
