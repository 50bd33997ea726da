package kz.tirek.family;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.family.figures.HouseholdFigures;
import kz.tirek.family.household.Kind;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Name;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.person.Person.Sex;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The family's page: who it is. Restricted facts, health and numbers that name a person are not on
 * it.
 */
@Schema(
    name = "Family",
    description =
        "The family's page: who it is. Restricted facts, health and identification numbers are not on it.")
public record FamilyView(
    @NotNull UUID id,
    @NotNull String caseNumber,
    @NotNull Status status,
    @NotNull Instant openedAt,
    @Schema(
            description =
                "The version of the case, which every change raises; in quotation marks it is the ETag of this page.")
        int version,
    @Schema(
            description =
                "The kind of household; it follows from the members, and is absent where it cannot be said.")
        Kind kind,
    @NotNull HouseholdFigures figures,
    FamilyProfile profile,
    @NotNull Listed<MemberView> members) {

  /** A member on the family's page. */
  @Schema(
      name = "Member",
      description = "A member on the family's page. What is absent was not asked about.")
  public record MemberView(
      @NotNull UUID id, Name name, PartialDate birthDate, Sex sex, Relation relation) {

    static MemberView of(UUID id, Person person) {
      return person == null
          ? new MemberView(id, null, null, null, null)
          : new MemberView(id, person.name(), person.birthDate(), person.sex(), person.relation());
    }

    @Override
    public String toString() {
      return "MemberView[id=" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "FamilyView[id=" + id + "]";
  }
}
