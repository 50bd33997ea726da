package kz.tirek.situation.casefile;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.figures.HouseholdFigures;
import kz.tirek.family.household.Kind;
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
 * Everything known of a family at one moment: what held on one day, as far as it was recorded by
 * one instant. What is absent was not asked about.
 *
 * @param asOf the day whose facts these are
 * @param knownOn what was recorded after this instant is left out
 * @param version the version of the case, which every change raises
 */
@Schema(
    description = "Everything known of a family at one moment. What is absent was not asked about.")
public record CaseFile(
    @NotNull UUID familyId,
    @NotNull String caseNumber,
    @Schema(description = "The version of the case, which every change raises.") int version,
    @Schema(description = "The day whose facts these are.") @NotNull LocalDate asOf,
    @Schema(description = "What was recorded after this instant is left out.") @NotNull
        Instant knownOn,
    @Schema(
            description =
                "The kind of household; it follows from the members, and is absent where it cannot be said.")
        Kind kind,
    @NotNull HouseholdFigures figures,
    Recorded<FamilyProfile> family,
    @NotNull Listed<MemberFile> members,
    Recorded<Housing> housing,
    Listed<Recorded<Income>> incomes,
    Listed<Recorded<Debt>> debts,
    Listed<Recorded<BenefitReceived>> benefitsReceived,
    Recorded<DailyLife> dailyLife,
    Listed<Recorded<Tie>> ties,
    Listed<Recorded<Encounter>> encounters,
    Listed<Recorded<Incident>> incidents,
    @Schema(
            description =
                "Kinds of facts that this caller does not see, whether there are any or not; absent when none are withheld.")
        List<Withheld> withheld) {

  /** Kinds of facts that only those see who work with the family. */
  @Schema(
      name = "WithheldFacts",
      description =
          "Kinds of facts that only those see who work with the family: DEBTS, RELIGIOUS_TIES (mosques and charity sites), and"
              + " WHO_REGISTERED a family and by whose wish.")
  public enum Withheld {
    DEBTS,
    RELIGIOUS_TIES,
    WHO_REGISTERED
  }

  /**
   * The file as somebody sees it who does not work with the family. What is withheld looks like
   * what nobody asked about, so that whoever judges it decides nothing wrong.
   */
  public CaseFile withoutRestrictedFacts() {
    return new CaseFile(
        familyId,
        caseNumber,
        version,
        asOf,
        knownOn,
        kind,
        figures.withoutDebts(),
        family,
        members.map(MemberFile::withoutWhoRegistered),
        housing,
        incomes,
        null,
        benefitsReceived,
        dailyLife == null ? null : dailyLife.with(dailyLife.value().withoutDebts()),
        ties == null ? null : ties.keepingBack(CaseFile::isReligious),
        encounters == null
            ? null
            : encounters.map(visit -> visit.with(visit.value().withoutDebts())),
        incidents,
        List.of(Withheld.values()));
  }

  /**
   * The same without the incomes, debts, benefits and visits to offices of lodgers, who belong to
   * nobody in the family. The same file where there are no lodgers.
   */
  public CaseFile withoutWhatIsLodgers() {
    Set<UUID> lodgers =
        Listed.itemsOf(members).stream()
            .filter(MemberFile::isLodger)
            .map(MemberFile::id)
            .collect(Collectors.toSet());
    return lodgers.isEmpty()
        ? this
        : new CaseFile(
            familyId,
            caseNumber,
            version,
            asOf,
            knownOn,
            kind,
            figures,
            family,
            members,
            housing,
            without(incomes, lodgers),
            without(debts, lodgers),
            without(benefitsReceived, lodgers),
            dailyLife,
            ties,
            without(encounters, lodgers),
            incidents,
            withheld);
  }

  private static <T> Listed<Recorded<T>> without(Listed<Recorded<T>> list, Set<UUID> members) {
    return list == null
        ? null
        : new Listed<>(
            list.complete(),
            Listed.itemsOf(list).stream()
                .filter(each -> !members.contains(each.memberId()))
                .toList());
  }

  /** Whether somebody who does not work with the family sees another file. */
  public boolean tellsRestrictedFacts() {
    return debts != null
        || (dailyLife != null && dailyLife.value().tellsDebts())
        || Listed.itemsOf(ties).stream().anyMatch(CaseFile::isReligious)
        || Listed.itemsOf(encounters).stream().anyMatch(visit -> visit.value().tellsDebts())
        || Listed.itemsOf(members).stream().anyMatch(MemberFile::tellsWhoRegistered);
  }

  private static boolean isReligious(Recorded<Tie> tie) {
    return tie.value().kind().isReligious();
  }

  /** Codes of the steps that the family said it will not take. */
  public List<String> refusedSteps() {
    List<String> steps = family == null ? null : family.value().refusedSteps();
    return steps == null ? List.of() : steps;
  }

  @Override
  public String toString() {
    return "CaseFile[familyId=" + familyId + ", version=" + version + "]";
  }
}
