package kz.tirek.family.link;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import kz.tirek.family.link.compare.ComparedFact;
import kz.tirek.family.link.compare.PairedMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said of two records, and how what is recorded of them differs. */
@Schema(
    name = "Link",
    description = "What was said of two records, and how what is recorded of them differs.")
public record LinkView(
    @Schema(description = "Absent where it was only tried (dryRun).") UUID id,
    @NotNull LinkKind kind,
    @Schema(description = "The member here; absent where it is about the families.") UUID member,
    @NotNull UUID otherFamily,
    @Schema(description = "The member there; absent where it is about the families.")
        UUID otherMember,
    @Schema(
            description =
                "The one id of this person, of all records that are linked; absent where it is not said, or no longer, that they are of"
                    + " one person. The oldest of their ids, which stay readable.")
        UUID onePerson,
    @NotNull Source source,
    @NotNull Instant at,
    @Schema(description = "Who said so: the subject of that person's token.") @NotNull String by,
    Instant undoneAt,
    String undoneBy,
    @Schema(description = "What is recorded of both now, side by side; nothing of it is changed.")
        @NotNull
        List<@NotNull ComparedFact> compared,
    @Schema(
            description =
                "Who of the two households of today is likely to be whom, in the order of the household here; after them those who are there"
                    + " alone. Only where it is about the families.")
        @NotNull
        List<@NotNull PairedMember> members) {

  static LinkView of(
      Link link,
      boolean tried,
      UUID onePerson,
      List<ComparedFact> compared,
      List<PairedMember> members) {
    return new LinkView(
        tried ? null : link.id(),
        link.kind(),
        link.person(),
        link.otherFamily(),
        link.otherPerson(),
        onePerson,
        link.source(),
        link.at(),
        link.by(),
        link.undoneAt(),
        link.undoneBy(),
        compared,
        members);
  }

  @Override
  public String toString() {
    return "LinkView[id=" + id + "]";
  }
}
