package kz.tirek.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.Person;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.dailylife.Duty;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.NeededCare;
import kz.tirek.situation.livelihood.Job;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.schooling.Schooling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a household that is taken in. */
@Schema(description = "A member of a household that is taken in.")
public record NewMember(
    @Schema(
            description =
                "A name for this member within the request, for other facts to point at, and by which the answer gives its id.",
            examples = "mother")
        @Pattern(regexp = "[0-9A-Za-z_-]{1,40}", message = "ref-format")
        String ref,
    @Schema(description = "Since when the person has been a member of the household.")
        PartialDate joinedOn,
    @NotNull @Valid Person person,
    @Schema(
            description =
                "The individual identification number (ЖСН, ИИН): twelve digits with a right check digit, its date and sex not"
                    + " against those of the person. Kept encrypted.",
            examples = "850315200012")
        @Size(max = 12, message = "not-an-iin")
        String iin,
    @Schema(
            description = "A phone number of Kazakhstan. Kept encrypted.",
            examples = "+7 700 000 00 00")
        @Size(max = 30)
        String phone,
    @Schema(
            description =
                "Papers with their numbers. Which papers are held, numbers known or not, the person's papers say.")
        @Valid
        Listed<Document> documents,
    @Valid Listed<Registration> registrations,
    @Valid Schooling schooling,
    @Valid Health health,
    @Valid Listed<NeededCare> neededCare,
    @Valid Work work,
    @Schema(description = "A complete empty list means: no work.") @Valid Listed<Job> jobs,
    @Valid Listed<Duty> duties) {

  @Override
  public String toString() {
    return "NewMember[ref=" + ref + "]";
  }
}
