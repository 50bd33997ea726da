package kz.tirek.family.members;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.household.Kinship;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.roster.Membership;
import kz.tirek.family.roster.RelationToHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody who is or was a member of a household, as known at an instant. */
@Schema(
    name = "HouseholdRoll",
    description =
        "Everybody who is or was a member of a household, as known at an instant, with all memberships. Names are on the family's page.")
public record Roll(
    @NotNull UUID familyId,
    @Schema(description = "The day of which it is said who is a member.") @NotNull LocalDate asOf,
    @NotNull Instant knownOn,
    @Schema(description = "Whether nobody is missing among those who are members on the day.")
        boolean complete,
    @NotNull List<Entry> members) {

  /** A person who is or was a member. */
  @Schema(name = "HouseholdRollEntry", description = "A person who is or was a member.")
  public record Entry(
      @NotNull UUID id,
      @Schema(description = "Whether the person is a member on the day.") boolean present,
      @Schema(description = "What the person is to the head on the day; absent when not known.")
          Relation relation,
      @Schema(description = "The earliest first.") @NotNull List<Recorded<Membership>> memberships,
      @Schema(description = "What the person was to the heads, the earliest first.") @NotNull
          List<Recorded<RelationToHead>> relations,
      @Schema(description = "What the person is to other members.") @NotNull
          List<Recorded<Kinship>> kinships) {

    @Override
    public String toString() {
      return "Entry[id=" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "Roll[familyId=" + familyId + "]";
  }
}
