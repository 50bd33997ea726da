package kz.tirek.intake.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.intake.NewMember;
import kz.tirek.shared.Listed;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dailylife.Duty;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Incident;
import kz.tirek.situation.health.Health;
import kz.tirek.situation.health.NeededCare;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Debt;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.livelihood.Job;
import kz.tirek.situation.livelihood.Work;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.schooling.Schooling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be otherwise, in the words of the facts: a part that is there stands in the place of
 * the recorded one, whole; what is absent stays as it is recorded.
 */
@Schema(
    description =
        "What would be otherwise about a family, in the words of its facts. A part that is there stands in the place of the recorded one,"
            + " whole; what is absent stays as it is recorded. Nothing of it is kept.")
public record WhatIf(
    @Schema(
            description =
                "When and how it would be observed, where a fact does not say so itself: the day of the judgement, or today where"
                    + " that lies ahead, and FAMILY_SAID when not given.")
        @Valid
        Observed observed,
    @Valid FamilyProfile family,
    @Schema(description = "What would be otherwise about members.") @Valid @Size(max = 100)
        List<@NotNull OtherMember> members,
    @Schema(
            description =
                "Who would belong to the household, too; a child that is born. The answer numbers them: the first is"
                    + " 00000000-0000-0000-0000-000000000001.")
        @Valid
        @Size(max = 20)
        List<@NotNull NewMember> joining,
    @Schema(description = "Ids of members who would belong to it no more.") @Size(max = 100)
        List<@NotNull UUID> leaving,
    @Valid Housing housing,
    @Valid Listed<Income> incomes,
    @Valid Listed<Debt> debts,
    @Valid Listed<BenefitReceived> benefitsReceived,
    @Valid DailyLife dailyLife,
    @Valid Listed<Tie> ties,
    @Valid Listed<Encounter> encounters,
    @Valid Listed<Incident> incidents) {

  /** What would be otherwise about one member. */
  @Schema(
      name = "OtherMember",
      description =
          "What would be otherwise about one member: a part that is there stands in the place of the recorded one, whole.")
  public record OtherMember(
      @Schema(description = "The member's id.") @NotNull UUID id,
      @Valid Person person,
      @Schema(
              description =
                  "Instead of those that hold. Registrations that ended before stay, unless there are ended ones among these.")
          @Valid
          Listed<Registration> registrations,
      @Valid Schooling schooling,
      @Valid Health health,
      @Valid Listed<NeededCare> neededCare,
      @Valid Work work,
      @Valid Listed<Job> jobs,
      @Valid Listed<Duty> duties) {

    @Override
    public String toString() {
      return "OtherMember[id=" + id + "]";
    }
  }

  public WhatIf {
    members = Objects.requireNonNullElse(members, List.of());
    joining = Objects.requireNonNullElse(joining, List.of());
    leaving = Objects.requireNonNullElse(leaving, List.of());
  }

  /** Whether nothing would be otherwise. */
  boolean isNothing() {
    return members.isEmpty()
        && joining.isEmpty()
        && leaving.isEmpty()
        && Stream.of(
                family,
                housing,
                incomes,
                debts,
                benefitsReceived,
                dailyLife,
                ties,
                encounters,
                incidents)
            .allMatch(Objects::isNull);
  }

  @Override
  public String toString() {
    return "WhatIf[...]";
  }
}
