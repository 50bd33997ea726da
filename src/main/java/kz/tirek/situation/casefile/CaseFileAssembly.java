package kz.tirek.situation.casefile;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.family.StoredCase;
import kz.tirek.family.StoredCase.StoredFact;
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

  private record Place(UUID personId, String area) {}

  private final FactReader reader;
  private final Map<Place, List<StoredFact>> facts = new HashMap<>();
  private final Map<Place, List<StoredFact>> ended = new HashMap<>();
  private final Map<Place, Boolean> whole = new HashMap<>();

  private CaseFileAssembly(StoredCase stored, FactReader reader) {
    this.reader = reader;
    for (StoredFact fact : stored.facts()) {
      if (fact.area().equals(Area.Of.WHOLENESS.code())) {
        Wholeness wholeness = reader.read(fact.value(), Wholeness.class);
        whole.put(new Place(fact.personId(), wholeness.list()), wholeness.complete());
      } else {
        (fact.ended() ? ended : facts)
            .computeIfAbsent(new Place(fact.personId(), fact.area()), none -> new ArrayList<>(4))
            .add(fact);
      }
    }
  }

  static CaseFile of(StoredCase stored, FactReader reader, LocalDate asOf, Instant knownOn) {
    CaseFileAssembly assembly = new CaseFileAssembly(stored, reader);
    List<MemberFile> members =
        stored.members().stream()
            .map(assembly::member)
            .filter(member -> isBorn(member, asOf))
            .toList();
    Listed<MemberFile> listed = new Listed<>(assembly.isWhole(null, Wholeness.MEMBERS), members);
    return new CaseFile(
        stored.familyId(),
        stored.caseNumber(),
        stored.version(),
        asOf,
        knownOn,
        Kind.of(listed.map(member -> member.person() == null ? null : member.person().value())),
        assembly.one(null, Area.Of.FAMILY_PROFILE, FamilyProfile.class),
        listed,
        assembly.one(null, Areas.HOUSING, Housing.class),
        assembly.listOfFamily(Areas.INCOME, Income.class),
        assembly.listOfFamily(Areas.DEBT, Debt.class),
        assembly.listOfFamily(Areas.BENEFIT_RECEIVED, BenefitReceived.class),
        assembly.one(null, Areas.DAILY_LIFE, DailyLife.class),
        assembly.listOfFamily(Areas.TIE, Tie.class),
        assembly.listOfFamily(Areas.ENCOUNTER, Encounter.class),
        assembly.listOfFamily(Areas.INCIDENT, Incident.class),
        null);
  }

  private MemberFile member(StoredMember member) {
    UUID id = member.id();
    return new MemberFile(
        id,
        member.joinedOn(),
        one(id, Area.Of.PERSON, Person.class),
        member.iin(),
        member.phones().stream().findFirst().orElse(null),
        member.phones().size() < 2 ? null : member.phones().subList(1, member.phones().size()),
        documents(member),
        list(id, Areas.REGISTRATION, Registration.class),
        earlier(id, Areas.REGISTRATION, Registration.class),
        one(id, Areas.SCHOOLING, Schooling.class),
        one(id, Areas.HEALTH, Health.class),
        list(id, Areas.NEEDED_CARE, NeededCare.class),
        one(id, Areas.WORK, Work.class),
        list(id, Areas.JOB, Job.class),
        list(id, Areas.DUTY, Duty.class));
  }

  private Listed<Recorded<Document>> documents(StoredMember member) {
    Boolean complete = whole.get(new Place(member.id(), Document.AREA.code()));
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

  /** Of several facts that hold, the one that was observed last. */
  private <T> Recorded<T> one(UUID personId, Area area, Class<T> type) {
    return facts.getOrDefault(new Place(personId, area.code()), List.of()).stream()
        .max(comparing(StoredFact::observedOn).thenComparing(StoredFact::recordedAt))
        .map(fact -> read(fact, type))
        .orElse(null);
  }

  private <T> Listed<Recorded<T>> list(UUID personId, Area area, Class<T> type) {
    Place place = new Place(personId, area.code());
    return listed(facts.getOrDefault(place, List.of()), whole.get(place), type);
  }

  /** What had ended before the day; it is as whole as the list of what held. */
  private <T> Listed<Recorded<T>> earlier(UUID personId, Area area, Class<T> type) {
    Place place = new Place(personId, area.code());
    List<StoredFact> found = ended.getOrDefault(place, List.of());
    return found.isEmpty() ? null : listed(found, whole.get(place), type);
  }

  /** A list of the family, whose facts may each concern a member. */
  private <T> Listed<Recorded<T>> listOfFamily(Area area, Class<T> type) {
    List<StoredFact> found =
        facts.entrySet().stream()
            .filter(entry -> entry.getKey().area().equals(area.code()))
            .flatMap(entry -> entry.getValue().stream())
            .sorted(comparing(StoredFact::id))
            .toList();
    return listed(found, whole.get(new Place(null, area.code())), type);
  }

  private <T> Listed<Recorded<T>> listed(List<StoredFact> found, Boolean complete, Class<T> type) {
    if (found.isEmpty() && complete == null) {
      return null;
    }
    return new Listed<>(
        complete != null && complete, found.stream().map(fact -> read(fact, type)).toList());
  }

  private boolean isWhole(UUID personId, String list) {
    return Objects.requireNonNullElse(whole.get(new Place(personId, list)), false);
  }

  private <T> Recorded<T> read(StoredFact fact, Class<T> type) {
    return fact.as(type, reader);
  }
}
