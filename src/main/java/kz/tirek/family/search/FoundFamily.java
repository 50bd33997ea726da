package kz.tirek.family.search;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.Status;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.family.roster.Membership.LeavingReason;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family that was found, and why. */
@Schema(description = "A family that was found, and why.")
public record FoundFamily(
    @NotNull UUID id,
    @NotNull String caseNumber,
    @NotNull Status status,
    District district,
    @Schema(
            description =
                "How well it fits, 0 to 100; the best member counts. 100: everything that was asked for stands there so. A name: 100 letter"
                    + " by letter, 98 at most in other letters; each word counts by its length, and a word that is not there counts"
                    + " nothing; 2 less where the family name or the given name was not asked for, 1 less in another order, 3 less for an"
                    + " earlier name. Below 60 a name does not fit. A birth date beside a name: 85 hundredths of that, and 15 for the"
                    + " date, 10 for the year, 5 where none is recorded. A number: 100, or 70 and 30 hundredths of what name and birth"
                    + " date beside it give.",
            minimum = "0",
            maximum = "100")
        int score,
    @Schema(description = "The members that fit, the best first; none where nobody was asked for.")
        @NotNull
        List<@NotNull FoundMember> members) {

  /** The same family, with the ids of those whose records are linked to others. */
  FoundFamily linked(Map<UUID, UUID> onePersons) {
    return new FoundFamily(
        id,
        caseNumber,
        status,
        district,
        score,
        members.stream().map(each -> each.linked(onePersons.get(each.id))).toList());
  }

  /** A member that fits. */
  @Schema(description = "A member that fits.")
  public record FoundMember(
      @NotNull UUID id,
      @Schema(description = "As it is recorded. Where an earlier name fits, that one.")
          Person.Name name,
      PartialDate birthDate,
      @Schema(
              description =
                  "The one id of this person, where this record is linked to others; the other records have the same.")
          UUID onePerson,
      @Schema(
              description =
                  "That the person is a member of this household no more, or died; absent where that is not recorded.")
          Left left,
      @NotNull List<@NotNull Reason> why) {

    FoundMember linked(UUID one) {
      return new FoundMember(id, name, birthDate, one, left, why);
    }

    @Override
    public String toString() {
      return "FoundMember[id=" + id + "]";
    }
  }

  /**
   * That somebody is a member no more.
   *
   * @param on the first day without the person
   * @param reason null where nobody said
   */
  @Schema(
      name = "FoundLeft",
      description = "Since when a person is a member of a household no more, and why.")
  public record Left(
      @Schema(description = "The first day without the person, or its month or year.") @NotNull
          PartialDate on,
      LeavingReason reason) {

    @Override
    public String toString() {
      return "Left[...]";
    }
  }

  @Override
  public String toString() {
    return "FoundFamily[id=" + id + "]";
  }
}
