package kz.tirek.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.duplicate.SoughtFamily;
import kz.tirek.family.duplicate.SoughtFamily.SoughtPerson;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.person.Phone;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Incident;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Debt;
import kz.tirek.situation.livelihood.Income;
import kz.tirek.situation.network.Tie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole household as a caseworker takes it in. Whatever is absent was not asked about; a complete
 * empty list means: none.
 */
@Schema(
    description =
        "A whole household as a caseworker takes it in. Whatever is absent was not asked about; a complete empty list means: none.")
public record NewHousehold(
    @Schema(
            description =
                "When and how all this was observed, where a fact does not say so itself. Today, FAMILY_SAID when not given.")
        @Valid
        Observed observed,
    @Schema(
            description =
                "The agency's own case number: never an identification number, so not twelve digits in a row, and not of the form"
                    + " 2026-7K3M9QXR, which the service gives out where there is none.",
            examples = "ALATAU/14")
        @Pattern(
            regexp = "(?!\\d{4}-[0-9A-Z]{8}$)(?!.*\\d{12})[0-9A-Za-z][0-9A-Za-z/_.-]{0,39}",
            message = "case-number-format")
        String caseNumber,
    @Valid FamilyProfile family,
    @Schema(description = "The members of the household, at least one.") @NotNull @Valid
        Listed<NewMember> members,
    @Valid Housing housing,
    @Valid Listed<Income> incomes,
    @Valid Listed<Debt> debts,
    @Valid Listed<BenefitReceived> benefitsReceived,
    @Valid DailyLife dailyLife,
    @Valid Listed<Tie> ties,
    @Valid Listed<Encounter> encounters,
    @Valid Listed<Incident> incidents) {

  /**
   * The household as one whose duplicates are looked for.
   *
   * @param id of its case
   * @param ids of its members, by their places
   */
  SoughtFamily sought(UUID id, Map<Integer, UUID> ids) {
    List<SoughtPerson> persons = new ArrayList<>();
    for (int i = 0; i < members.items().size(); i++) {
      NewMember member = members.items().get(i);
      persons.add(
          SoughtPerson.of(
              ids.get(i),
              member.person(),
              member.iin(),
              Stream.ofNullable(member.phone()).map(Phone::normal).toList(),
              Listed.itemsOf(member.documents())));
    }
    return new SoughtFamily(id, family == null ? null : family.district(), persons);
  }

  @Override
  public String toString() {
    return "NewHousehold[...]";
  }
}
