package kz.tirek.situation.casefile;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
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

/**
 * Everything known of one member of the family at one moment. What is absent was not asked about.
 */
@Schema(
    description =
        "Everything known of one member of the family. What is absent was not asked about.")
public record MemberFile(
    @NotNull UUID id,
    @Schema(description = "Since when the person has been a member, where that was said.")
        PartialDate joinedOn,
    Recorded<Person> person,
    @Schema(description = "The individual identification number.") Recorded<String> iin,
    @Schema(description = "The phone number, as +7 and ten digits.") Recorded<String> phone,
    @Schema(
            description =
                "More phone numbers, where there are several: phone is the one that was observed last. Absent when there are none.")
        List<Recorded<String>> otherPhones,
    @Schema(
            description =
                "Papers with their numbers. Which papers are held, numbers known or not, the person's papers say.")
        Listed<Recorded<Document>> documents,
    @Schema(
            description =
                "A complete empty list would contradict itself: that there is none is a registration of kind NONE.")
        Listed<Recorded<Registration>> registrations,
    @Schema(
            description =
                "Registrations that ended before the day; how long somebody was registered in the city follows from them too.")
        Listed<Recorded<Registration>> earlierRegistrations,
    Recorded<Schooling> schooling,
    Recorded<Health> health,
    Listed<Recorded<NeededCare>> neededCare,
    Recorded<Work> work,
    @Schema(description = "A complete empty list means: no work.") Listed<Recorded<Job>> jobs,
    Listed<Recorded<Duty>> duties) {

  MemberFile withoutWhoRegistered() {
    return new MemberFile(
        id,
        joinedOn,
        person,
        iin,
        phone,
        otherPhones,
        documents,
        withoutWhoRegistered(registrations),
        withoutWhoRegistered(earlierRegistrations),
        schooling,
        health,
        neededCare,
        work,
        jobs,
        duties);
  }

  /** Whether the person lives with the family and belongs to nobody in it. */
  boolean isLodger() {
    return person != null && person.value().relation() == Relation.UNRELATED;
  }

  boolean tellsWhoRegistered() {
    return Stream.of(registrations, earlierRegistrations)
        .flatMap(each -> Listed.itemsOf(each).stream())
        .map(Recorded::value)
        .anyMatch(each -> each.registeredBy() != null || each.byWhoseWish() != null);
  }

  private static Listed<Recorded<Registration>> withoutWhoRegistered(
      Listed<Recorded<Registration>> registrations) {
    return registrations == null
        ? null
        : registrations.map(each -> each.with(each.value().withoutWhoRegistered()));
  }

  @Override
  public String toString() {
    return "MemberFile[id=" + id + "]";
  }
}
