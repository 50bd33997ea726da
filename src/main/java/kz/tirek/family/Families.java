package kz.tirek.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.household.Joining;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.shared.event.CaseChanged;
import kz.tirek.shared.event.CaseClosed;
import kz.tirek.shared.event.CaseTransferred;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;

/** Opens cases and closes them, and writes down who they are about. */
@ApplicationScoped
public class Families {

  /** Digits and letters that nobody takes for one another. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();
  private final Family.Repository families;
  private final EntityManager entities;
  private final FactLog facts;
  private final Members household;
  private final Event<CaseChanged> changed;
  private final Event<CaseClosed> closed;

  @Inject
  Families(
      Family.Repository families,
      EntityManager entities,
      FactLog facts,
      Members members,
      Event<CaseChanged> changed,
      Event<CaseClosed> closed) {
    this.families = families;
    this.entities = entities;
    this.facts = facts;
    this.changed = changed;
    this.closed = closed;
    household = members;
  }

  /**
   * Opens a case for a household.
   *
   * @param caseNumber the agency's own number; null: the next free one is given
   * @param observed when and how what is said of the household was observed; whole
   * @throws Problem 409 when the agency already has a case with this number
   */
  public void open(
      UUID id,
      String caseNumber,
      FamilyProfile profile,
      Listed<Joining> members,
      Observed observed,
      Recording recording) {
    Family family = new Family(id, recording.agency(), free(caseNumber, recording), recording);
    family.describe(profile, members.map(Joining::person));
    entities.persist(family);
    changed.fire(new CaseChanged(id));
    household.join(id, members, observed, recording);
    if (profile != null) {
      facts.append(id, null, Area.Of.FAMILY_PROFILE, profile, observed, recording);
    }
    Wholeness whole =
        new Wholeness(
            Wholeness.MEMBERS,
            members.complete(),
            Wholeness.latest(members.items().stream().map(Joining::joinedFrom)),
            null);
    facts.append(id, null, Area.Of.WHOLENESS, whole, observed, recording);
  }

  /**
   * Opens a case for people who are known in another one.
   *
   * @param caseNumber the agency's own number; null: the next free one is given
   * @throws Problem 409 when the agency already has a case with this number
   */
  public void open(UUID id, String caseNumber, Recording recording) {
    families.persistAndFlush(
        new Family(id, recording.agency(), free(caseNumber, recording), recording));
    changed.fire(new CaseChanged(id));
  }

  /**
   * Keeps every other change of the case off until the transaction ends.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public void lock(UUID id, Recording recording) {
    families.lock(recording.agency(), id).orElseThrow(Problem::notFound);
  }

  /** An id for a case, a person or a fact. */
  public UUID newId() {
    return facts.newId();
  }

  /**
   * When the case was opened.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public Instant opened(String agency, UUID id) {
    return families.find(agency, id).map(family -> family.openedAt).orElseThrow(Problem::notFound);
  }

  /**
   * The version of the case.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public int version(String agency, UUID id) {
    return families.find(agency, id).map(family -> family.version).orElseThrow(Problem::notFound);
  }

  /**
   * Says that something of the case changes now, so that its version rises; until the end of the
   * transaction nobody else changes it.
   *
   * @throws Problem 404 where the agency has no such case
   */
  public void changes(UUID id, Recording recording) {
    families.lock(recording.agency(), id).orElseThrow(Problem::notFound).changed(recording);
    changed.fire(new CaseChanged(id));
  }

  /**
   * Closes the case.
   *
   * @param ifMatch the version that the caller has seen
   * @throws Problem 404 where the agency has no such case, 409 where it is closed, 412 or 428 where
   *     the caller has not seen its present version
   */
  public void close(UUID id, String ifMatch, Recording recording) {
    match(id, ifMatch, recording).close(recording);
    families.flush();
    closed.fire(new CaseClosed(id, recording.by(), recording.at()));
    changed.fire(new CaseChanged(id));
  }

  /**
   * Opens the case again.
   *
   * @param ifMatch the version that the caller has seen
   * @throws Problem 404 where the agency has no such case, 409 where it is open, 412 or 428 where
   *     the caller has not seen its present version
   */
  public void reopen(UUID id, String ifMatch, Recording recording) {
    match(id, ifMatch, recording).reopen(recording);
    families.flush();
    changed.fire(new CaseChanged(id));
  }

  private Family match(UUID id, String ifMatch, Recording recording) {
    Family family = families.lock(recording.agency(), id).orElseThrow(Problem::notFound);
    Preconditions.requireMatch(ifMatch, family.version);
    return family;
  }

  /** Whether the agency has any case. */
  public boolean any(String agency) {
    return families.count("agency", agency) > 0;
  }

  private String free(String wanted, Recording recording) {
    if (wanted == null) {
      // NewHousehold refuses numbers of this form, so nobody else has it
      return anyNumber(recording.at());
    }
    if (!isFree(recording.agency(), wanted)) {
      throw Problem.conflict("case-number-taken")
          .at(FieldError.pointer("/caseNumber", "used-twice"));
    }
    return wanted;
  }

  /** The number may be that of a case that the caller may not know of. */
  private boolean isFree(String agency, String number) {
    return entities
        .createNativeQuery("select claim_case_number(?1, ?2)", Boolean.class)
        .setParameter(1, agency)
        .setParameter(2, number)
        .getSingleResult()
        .equals(true);
  }

  /** Where its number is taken in the agency that it goes to, a case gets another one. */
  void transferred(@Observes CaseTransferred news) {
    Family family = families.lock(news.from(), news.family()).orElseThrow(Problem::notFound);
    boolean free = isFree(news.to(), family.caseNumber);
    family.moved(news.to(), free ? family.caseNumber : anyNumber(news.at()), news.at());
    families.flush();
    changed.fire(new CaseChanged(family.id));
  }

  /**
   * Eight characters at random: numbers in a row would tell an agency how many families the others
   * take in.
   */
  private String anyNumber(Instant at) {
    StringBuilder number = new StringBuilder();
    number.append(at.atZone(ZoneOffset.UTC).getYear()).append('-');
    random.ints(8, 0, LETTERS.length()).forEach(letter -> number.append(LETTERS.charAt(letter)));
    return number.toString();
  }
}
