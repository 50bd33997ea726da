package kz.tirek.family.duplicate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.Status;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that is likely to be of the same family, and why. */
@Schema(description = "A case that is likely to be of the same family, and why.")
public record LikelyDuplicate(
    @Schema(description = "The id of the other case.") @NotNull UUID family,
    @NotNull String caseNumber,
    @NotNull Status status,
    District district,
    @Schema(
            description =
                "How likely it is, 60 to 100. Those who are most alike count, and 12 more for each further member who is alike, to 97; more"
                    + " only where a number is the same.",
            minimum = "60",
            maximum = "100")
        int likelihood,
    @Schema(description = "Who is likely to be whom, the most alike first.") @NotNull
        List<@NotNull MatchedMember> members) {

  /** The same, with the ids that the members were given, by their places in the request. */
  public LikelyDuplicate with(Map<Integer, UUID> ids) {
    return new LikelyDuplicate(
        family,
        caseNumber,
        status,
        district,
        likelihood,
        members.stream().map(each -> each.with(ids.get(each.place))).toList());
  }

  /** Two records that are likely to be of one person. */
  @Schema(description = "Two records that are likely to be of one person.")
  public record MatchedMember(
      @Schema(
              description =
                  "The place of the member here among those who were taken in, from 0, or in the order of the household.")
          int place,
      @Schema(description = "The id of the member here; absent in a dry run.") UUID member,
      @Schema(description = "The id of the person in the other case.") @NotNull UUID person,
      @Schema(description = "As it is recorded there. Where an earlier name is alike, that one.")
          Person.Name name,
      @Schema(description = "As it is recorded there.") PartialDate birthDate,
      @Schema(
              description =
                  "How alike they are, 0 to 100. The same identification number: 95 or 100, the number of a document: 92. Otherwise by the"
                      + " birth date (80 the same day, 65 the same month, 60 nearly the same, 55 the same year, 35 where one is not"
                      + " recorded, otherwise nothing) in proportion to how alike the names are; 12 more for the same patronymic, 30 less"
                      + " for another one, 10 more for the same phone, 3 more for the same district; 97 at most. Another given name, or"
                      + " another identification number, is another person.",
              minimum = "0",
              maximum = "100")
          int likelihood,
      @NotNull List<@NotNull DuplicateReason> why) {

    MatchedMember with(UUID id) {
      return new MatchedMember(place, id, person, name, birthDate, likelihood, why);
    }

    @Override
    public String toString() {
      return "MatchedMember[id=" + person + "]";
    }
  }

  @Override
  public String toString() {
    return "LikelyDuplicate[id=" + family + "]";
  }
}
