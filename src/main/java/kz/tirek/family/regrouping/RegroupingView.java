package kz.tirek.family.regrouping;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.FamilyView;
import kz.tirek.family.figures.HouseholdFigures;
import kz.tirek.family.household.Kind;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.shared.division.Division;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A split or a join: who went, and what that changed in both cases. */
@Schema(
    name = "Regrouping",
    description =
        "A split or a join: who went from one case to another, and what that changed in both. It names nobody.")
public record RegroupingView(
    @Schema(description = "Absent where it was only tried (dryRun).") UUID id,
    @Schema(
            description =
                "SPLIT: some left for a case of their own. JOIN: all of a case came to another one.")
        @NotNull
        Division.Kind kind,
    @Schema(description = "The first day on which it is so.") @NotNull LocalDate on,
    @Schema(examples = "SEPARATED") @NotNull String reason,
    @NotNull Instant at,
    @NotNull String by,
    @Schema(description = "When it was undone; absent where it was not.") Instant undoneAt,
    String undoneBy,
    @Schema(description = "The ids of those who went; they keep them.") @NotNull List<UUID> persons,
    @Schema(description = "The case that they left.") @NotNull ChangedCase from,
    @Schema(description = "The case that they came to.") @NotNull ChangedCase to,
    @Schema(
            description =
                "What was recorded and withdrawn in both cases, as far as the caller sees it: not DEBT and TIE where the caller does not"
                    + " work with the family.")
        @NotNull
        List<RegroupedFact> facts) {

  /** What it changed in a case. */
  @Schema(
      name = "RegroupedCase",
      description =
          "What a split or join changed in a case, on the day on which it was recorded. Both are absent where the caller may not know"
              + " the case, before where there was none.")
  public record ChangedCase(@NotNull UUID familyId, HouseholdShape before, HouseholdShape after) {

    @Override
    public String toString() {
      return "ChangedCase[familyId=" + familyId + "]";
    }
  }

  /** A household without names. */
  @Schema(name = "HouseholdShape", description = "Who belongs to a household, without names.")
  public record HouseholdShape(
      @Schema(description = "Whether nobody is missing.") boolean complete,
      @NotNull List<ShapedMember> members,
      Kind kind,
      @NotNull HouseholdFigures figures) {

    static HouseholdShape of(FamilyView page) {
      return new HouseholdShape(
          page.members().complete(),
          page.members().items().stream()
              .map(member -> new ShapedMember(member.id(), member.relation()))
              .toList(),
          page.kind(),
          page.figures());
    }

    @Override
    public String toString() {
      return "HouseholdShape[...]";
    }
  }

  /** A member without a name. */
  @Schema(name = "ShapedMember", description = "A member, and what the person is to the head.")
  public record ShapedMember(@NotNull UUID id, Relation relation) {

    @Override
    public String toString() {
      return "ShapedMember[id=" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "RegroupingView[id=" + id + "]";
  }
}
