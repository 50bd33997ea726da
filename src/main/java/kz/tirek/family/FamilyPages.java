package kz.tirek.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.FamilyView.MemberView;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.figures.HouseholdFigures;
import kz.tirek.family.household.Kind;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.person.Person;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.family.profile.FamilyProfile.Consent;
import kz.tirek.shared.Listed;
import kz.tirek.shared.event.CaseChanged;
import kz.tirek.shared.event.ConsentToKeepChanged;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** The pages of families: read, and changed by whoever has seen the present version. */
@ApplicationScoped
public class FamilyPages {

  /** Makes figures of all that is known of a case, whoever knows how the family lives. */
  public interface FigureSource {

    /** The figures of a case on the day that it was read for. */
    HouseholdFigures of(StoredCase stored, LocalDate day);
  }

  private final CaseStore cases;
  private final Family.Repository families;
  private final FactLog facts;
  private final FactReader reader;
  private final FigureSource figures;
  private final Event<CaseChanged> changed;
  private final Today today;
  private final Clock clock;

  @Inject
  FamilyPages(
      CaseStore cases,
      Family.Repository families,
      FactLog facts,
      FactReader reader,
      FigureSource figures,
      Event<CaseChanged> changed,
      Today today,
      Clock clock) {
    this.cases = cases;
    this.families = families;
    this.facts = facts;
    this.reader = reader;
    this.figures = figures;
    this.changed = changed;
    this.today = today;
    this.clock = clock;
  }

  /**
   * The family's page of today.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public FamilyView read(String agency, UUID id) {
    return cases
        .read(agency, id, today.date(), clock.instant())
        .map(stored -> page(stored, today.date()))
        .orElseThrow(Problem::notFound);
  }

  /**
   * Puts what is known of the family in the place of what stood before, which is kept.
   *
   * @throws Problem 404 where the agency has no such case, 412 or 428 where the caller has not seen
   *     its present version
   */
  void replaceProfile(String agency, UUID id, String ifMatch, FamilyProfile profile, String by) {
    Family family = families.lock(agency, id).orElseThrow(Problem::notFound);
    Preconditions.requireMatch(ifMatch, family.version);
    if (!sameYes(profile(agency, id), profile)) {
      throw Problem.invalid(FieldError.pointer("/consent", "goes-through-consents"));
    }
    Recording recording = new Recording(agency, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    Observed observed = new Observed(today.date(), Source.FAMILY_SAID);
    replace(family, profile, observed, recording);
  }

  /** What is known of the family today. */
  private FamilyProfile profile(String agency, UUID id) {
    StoredCase stored =
        cases.read(agency, id, today.date(), clock.instant()).orElseThrow(Problem::notFound);
    return one(stored, null, Area.Of.FAMILY_PROFILE, FamilyProfile.class);
  }

  private void replace(
      Family family, FamilyProfile profile, Observed observed, Recording recording) {
    facts.put(family.id, null, Area.Of.FAMILY_PROFILE, profile, observed, recording);
    family.changed(profile, recording);
    families.flush();
    changed.fire(new CaseChanged(family.id));
  }

  /**
   * Whether both tell of the same yes, or of none: that is what the register of consents has, and
   * it is not changed behind its back.
   */
  private static boolean sameYes(FamilyProfile one, FamilyProfile other) {
    return Objects.equals(yes(one), yes(other));
  }

  private static Consent yes(FamilyProfile profile) {
    Consent consent = profile == null ? null : profile.consent();
    return consent != null && Boolean.TRUE.equals(consent.given()) ? consent : null;
  }

  /** The profile follows the register of consents. */
  void agreed(@Observes ConsentToKeepChanged news) {
    Family family = families.lock(news.agency(), news.family()).orElseThrow(Problem::notFound);
    FamilyProfile before = profile(news.agency(), news.family());
    Consent answer = new Consent(news.given(), news.on(), news.how(), news.until());
    FamilyProfile after =
        before == null
            ? new FamilyProfile(null, null, null, null, null, null, null, answer, null)
            : before.with(answer);
    Recording recording = new Recording(news.agency(), news.by(), news.at());
    replace(family, after, new Observed(today.date(), Source.FAMILY_SAID), recording);
  }

  /** Keeps beside the case what is left of it once a person was erased from it. */
  void forgotten(UUID id) {
    describe(
        families.findById(id, LockModeType.PESSIMISTIC_WRITE),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Locks the case for a change that no other may cross.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public void lock(String agency, UUID id) {
    families.lock(agency, id).orElseThrow(Problem::notFound);
  }

  /**
   * Keeps beside the case what a list of families shows of it, once something of it was changed,
   * and raises its version.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public void changed(UUID id, Recording recording) {
    describe(families.lock(recording.agency(), id).orElseThrow(Problem::notFound), recording.at());
  }

  private void describe(Family family, Instant at) {
    families.flush();
    StoredCase stored =
        cases
            .read(family.agency, family.id, today.date(), clock.instant())
            .orElseThrow(Problem::notFound);
    family.describedAnew(
        one(stored, null, Area.Of.FAMILY_PROFILE, FamilyProfile.class), persons(stored), at);
    families.flush();
    changed.fire(new CaseChanged(family.id));
  }

  /**
   * The page of a case as it was on a day and known by an instant.
   *
   * @return nothing where the agency has no such case, or the caller was not let in to it
   */
  public Optional<FamilyView> read(String agency, UUID id, LocalDate asOf, Instant knownOn) {
    families.flush();
    return cases.read(agency, id, asOf, knownOn).map(stored -> page(stored, asOf));
  }

  private FamilyView page(StoredCase stored, LocalDate day) {
    return of(stored, figures.of(stored, day));
  }

  /**
   * The page of a case that was read.
   *
   * @param known its figures of the day that it was read for
   */
  public FamilyView of(StoredCase stored, HouseholdFigures known) {
    Listed<Person> persons = persons(stored);
    return new FamilyView(
        stored.familyId(),
        stored.caseNumber(),
        stored.status(),
        stored.openedAt(),
        stored.version(),
        Kind.of(persons),
        known.withoutDebts(),
        one(stored, null, Area.Of.FAMILY_PROFILE, FamilyProfile.class),
        new Listed<>(
            persons.complete(),
            stored.members().stream()
                .map(
                    member ->
                        MemberView.of(
                            member.id(), one(stored, member.id(), Area.Of.PERSON, Person.class)))
                .toList()));
  }

  private Listed<Person> persons(StoredCase stored) {
    return new Listed<>(
        isWhole(stored),
        stored.members().stream()
            .map(member -> one(stored, member.id(), Area.Of.PERSON, Person.class))
            .toList());
  }

  private boolean isWhole(StoredCase stored) {
    return stored.facts().stream()
        .filter(fact -> fact.personId() == null && fact.area().equals(Area.Of.WHOLENESS.code()))
        .sorted(StoredFact.COUNTING.reversed())
        .map(fact -> reader.read(fact.value(), Wholeness.class))
        .filter(wholeness -> wholeness.list().equals(Wholeness.MEMBERS))
        .findFirst()
        .map(Wholeness::complete)
        .orElse(false);
  }

  private <T> T one(StoredCase stored, UUID personId, Area area, Class<T> type) {
    return stored.facts().stream()
        .filter(
            fact -> Objects.equals(fact.personId(), personId) && fact.area().equals(area.code()))
        .max(StoredFact.COUNTING)
        .map(fact -> reader.read(fact.value(), type))
        .orElse(null);
  }
}
