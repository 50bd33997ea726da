package kz.tirek.situation.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.household.Kind;
import kz.tirek.family.number.Document;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.situation.Areas;
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

/** Puts the facts of a case where they belong in its case file. */
final class CaseFileAssembly {

  private final HeldFacts held;

  private CaseFileAssembly(HeldFacts held) {
    this.held = held;
  }

  static CaseFile of(StoredCase stored, FactReader reader, LocalDate asOf, Instant knownOn) {
    HeldFacts held = new HeldFacts(stored, reader);
    CaseFileAssembly assembly = new CaseFileAssembly(held);
    List<MemberFile> members =
        stored.members().stream()
            .map(assembly::member)
            .filter(member -> isBorn(member, asOf))
            .toList();
    Listed<MemberFile> listed = new Listed<>(held.isWhole(null, Wholeness.MEMBERS), members);
    Recorded<Housing> housing = held.one(null, Areas.HOUSING, Housing.class);
    Listed<Recorded<Income>> incomes = held.listOfFamily(Areas.INCOME, Income.class);
    Listed<Recorded<Debt>> debts = held.listOfFamily(Areas.DEBT, Debt.class);
    Listed<Recorded<BenefitReceived>> benefits =
        held.listOfFamily(Areas.BENEFIT_RECEIVED, BenefitReceived.class);
    return new CaseFile(
        stored.familyId(),
        stored.caseNumber(),
        stored.version(),
        asOf,
        knownOn,
        Kind.of(listed.map(member -> member.person() == null ? null : member.person().value())),
        CaseFigures.of(listed, housing, incomes, benefits, debts, asOf),
        held.one(null, Area.Of.FAMILY_PROFILE, FamilyProfile.class),
        listed,
        housing,
        incomes,
        debts,
        benefits,
        held.one(null, Areas.DAILY_LIFE, DailyLife.class),
        held.listOfFamily(Areas.TIE, Tie.class),
        held.listOfFamily(Areas.ENCOUNTER, Encounter.class),
        held.listOfFamily(Areas.INCIDENT, Incident.class),
        null);
  }

  private MemberFile member(StoredMember member) {
    UUID id = member.id();
    return new MemberFile(
        id,
        member.joinedOn(),
        held.one(id, Area.Of.PERSON, Person.class),
        member.iin(),
        member.phones().stream().findFirst().orElse(null),
        member.phones().size() < 2 ? null : member.phones().subList(1, member.phones().size()),
        documents(member),
        held.list(id, Areas.REGISTRATION, Registration.class),
        held.earlier(id, Areas.REGISTRATION, Registration.class),
        held.one(id, Areas.SCHOOLING, Schooling.class),
        held.one(id, Areas.HEALTH, Health.class),
        held.list(id, Areas.NEEDED_CARE, NeededCare.class),
        held.one(id, Areas.WORK, Work.class),
        held.list(id, Areas.JOB, Job.class),
        held.list(id, Areas.DUTY, Duty.class));
  }

  private Listed<Recorded<Document>> documents(StoredMember member) {
    Boolean complete = held.complete(member.id(), Document.AREA.code());
    return member.documents().isEmpty() && complete == null
        ? null
        : new Listed<>(complete != null && complete, member.documents());
  }

  private static boolean isBorn(MemberFile member, LocalDate asOf) {
    Person person = member.person() == null ? null : member.person().value();
    return person == null
        || person.birthDate() == null
        || !person.birthDate().earliest().isAfter(asOf);
  }
}
