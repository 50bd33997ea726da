package kz.tirek.situation.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.HoldingCheck;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.OfMember;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.family.facts.Source;
import kz.tirek.family.facts.Wholeness;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Replacement;
import kz.tirek.family.log.Version;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/**
 * Where facts are recorded, corrected, ended and withdrawn one by one. Each deed locks the case, so
 * that what was checked still stands when the fact does, and raises its version.
 */
@ApplicationScoped
public class Desk {

  private final Reading reading;
  private final Checking checking;
  private final FactLog log;
  private final FactReader reader;
  private final FamilyPages pages;
  private final Idempotency idempotency;
  private final Requester requester;
  private final Today today;
  private final Recordings recordings;

  @Inject
  Desk(
      Reading reading,
      Checking checking,
      FactLog log,
      FactReader reader,
      FamilyPages pages,
      Idempotency idempotency,
      Requester requester,
      Today today,
      Recordings recordings) {
    this.reading = reading;
    this.checking = checking;
    this.log = log;
    this.reader = reader;
    this.pages = pages;
    this.idempotency = idempotency;
    this.requester = requester;
    this.today = today;
    this.recordings = recordings;
  }

  /**
   * Records a fact.
   *
   * @param member under whom it stands; null where it is of the family
   * @param key the {@code Idempotency-Key}; null where there is none
   * @param whole whether restricted facts are for whoever asks
   * @throws Problem 404 where there is no such member, or no such fact for whoever asks; 422 where
   *     it cannot be so
   */
  <T extends Knowable> Recorded<T> record(
      FactKind<T> kind, UUID family, UUID member, T fact, String key, boolean whole) {
    reading.require(kind, family, member, whole);
    UUID id = log.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, id, 201);
    if (earlier.isPresent()) {
      return reading.recorded(kind, family, earlier.get().resourceId(), whole);
    }
    pages.lock(requester.agency(), family);
    Observed otherwise = new Observed(today.date(), Source.FAMILY_SAID);
    Observed observed = Observed.or(fact.observed(), otherwise);
    UUID whose = kind.ofMember() ? member : named("", fact, null);
    Problem.refuse(restricted(kind, "", fact, whole));
    Problem.refuse(
        checking.errors(kind, requester.agency(), family, whose, null, fact, observed.on(), ""));
    Recording recording = recordings.now();
    log.append(id, family, whose, kind.area(), fact, otherwise, recording);
    pages.changed(family, recording);
    return reading.recorded(kind, family, id, whole);
  }

  /**
   * Puts another value in the place of a fact's.
   *
   * @throws Problem 404 where there is no such fact for whoever asks; 409 where it was replaced or
   *     withdrawn already; 422 where the new value cannot be so
   */
  <T extends Knowable> Recorded<T> correct(
      FactKind<T> kind,
      UUID family,
      UUID member,
      UUID factId,
      NewCorrection<T> correction,
      String key,
      boolean whole) {
    reading.require(kind, family, member, whole);
    UUID id = log.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, id, 201);
    if (earlier.isPresent()) {
      return reading.recorded(kind, family, earlier.get().resourceId(), whole);
    }
    pages.lock(requester.agency(), family);
    Version before = reading.find(family, factId, whole);
    if (!before.area().equals(kind.area().code())
        || kind.ofMember() && !member.equals(before.personId())) {
      throw Problem.notFound();
    }
    log.requirePresent(family, factId);
    if (correction.reason() == Change.Reason.NO_LONGER_SO) {
      throw Problem.invalid(FieldError.pointer("/reason", "ending-is-no-correction"));
    }
    Problem.refuse(restricted(kind, "/fact", correction.fact(), whole));
    T fact =
        whole
            ? correction.fact()
            : kind.restricted().keeping(before.as(kind.type(), reader).value(), correction.fact());
    Observed observed =
        Observed.or(fact.observed(), new Observed(before.observedOn(), before.source()));
    UUID whose = kind.ofMember() ? member : named("/fact", fact, before.personId());
    Problem.refuse(
        checking.errors(
            kind, requester.agency(), family, whose, factId, fact, observed.on(), "/fact"));
    Recording recording = recordings.now();
    log.replace(
        before,
        id,
        family,
        whose,
        kind.area(),
        fact,
        Replacement.CORRECTED,
        correction.why(),
        recording);
    pages.changed(family, recording);
    return reading.recorded(kind, family, id, whole);
  }

  /**
   * Says until when a fact held.
   *
   * @return the id of the version that says so
   * @throws Problem 404 where there is no such fact for whoever asks; 409 where it was replaced or
   *     withdrawn already, or is of a kind that does not end; 422 where it ends before it starts
   */
  public UUID end(
      UUID family, UUID factId, PartialDate until, String note, String key, boolean whole) {
    UUID id = log.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, id, 201);
    if (earlier.isPresent()) {
      return earlier.get().resourceId();
    }
    pages.lock(requester.agency(), family);
    Version before = reading.find(family, factId, whole);
    log.requirePresent(family, factId);
    FactKind<?> kind = kind(before);
    if (!kind.ends()) {
      throw Problem.conflict("does-not-end");
    }
    Knowable ended = ended(kind, before, until);
    Problem.refuse(HoldingCheck.check("", ended, today.date()));
    Recording recording = recordings.now();
    log.replace(
        before,
        id,
        family,
        before.personId(),
        kind.area(),
        ended,
        Replacement.ENDED,
        new Change(Change.Reason.NO_LONGER_SO, note),
        recording);
    pages.changed(family, recording);
    return id;
  }

  private <T extends Knowable> T ended(FactKind<T> kind, Version before, PartialDate until) {
    ObjectNode value = (ObjectNode) before.value(reader);
    return reader.read(value.put("until", until.text()).toString(), kind.type());
  }

  /**
   * Withdraws a fact as an error.
   *
   * @throws Problem 404 where there is no such fact for whoever asks; 409 where it was replaced or
   *     withdrawn already, or nothing would be left of a person
   */
  public void withdraw(UUID family, UUID factId, Change why, String key, boolean whole) {
    if (idempotency.earlier(key, factId, 200).isPresent()) {
      return;
    }
    pages.lock(requester.agency(), family);
    Version before = reading.find(family, factId, whole);
    log.requirePresent(family, factId);
    FactKind<?> kind = kind(before);
    if (why.reason() == Change.Reason.NO_LONGER_SO) {
      throw Problem.invalid(FieldError.pointer("/reason", "ending-is-no-correction"));
    }
    if (kind == FactKinds.PERSON && log.isLast(family, before)) {
      throw Problem.conflict("last-of-person");
    }
    Recording recording = recordings.now();
    log.withdraw(family, factId, why, recording);
    pages.changed(family, recording);
  }

  /**
   * Records what somebody says who works for no agency that has the case. It is said when and how
   * the fact was observed.
   *
   * @param member under whom it stands; null where it is of the family
   * @param recording by whoever says it, for the agency that has the case
   * @throws Problem 422 where it cannot be so beside what is known
   */
  public <T extends Knowable> UUID record(
      FactKind<T> kind, UUID family, UUID member, T fact, Recording recording) {
    pages.lock(recording.agency(), family);
    UUID whose = kind.ofMember() ? member : named("", fact, null);
    check(kind, family, whose, null, fact, recording);
    UUID id = log.newId();
    log.append(id, family, whose, kind.area(), fact, fact.observed(), recording);
    pages.changed(family, recording);
    return id;
  }

  /**
   * Puts another value in the place of a fact's, for somebody who works for no agency that has the
   * case.
   *
   * @param as CORRECTED or ENDED
   * @return the id of the version that stands now
   * @throws Problem 409 where it was replaced or withdrawn already; 422 where the new value cannot
   *     be so
   */
  public <T extends Knowable> UUID replace(
      FactKind<T> kind,
      UUID family,
      UUID member,
      UUID factId,
      T fact,
      Replacement as,
      Recording recording) {
    pages.lock(recording.agency(), family);
    Version before = log.find(family, factId).orElseThrow(Problem::notFound);
    UUID whose = kind.ofMember() ? member : named("", fact, before.personId());
    check(kind, family, whose, factId, fact, recording);
    Change why =
        as == Replacement.ENDED
            ? Change.ENDED
            : new Change(Change.Reason.OFFICE_SAYS_OTHERWISE, null);
    UUID id = log.newId();
    log.replace(before, id, family, whose, kind.area(), fact, as, why, recording);
    pages.changed(family, recording);
    return id;
  }

  private <T extends Knowable> void check(
      FactKind<T> kind, UUID family, UUID whose, UUID corrected, T fact, Recording recording) {
    Problem.refuse(
        checking.errors(
            kind, recording.agency(), family, whose, corrected, fact, fact.observed().on(), ""));
  }

  private static FactKind<?> kind(Version version) {
    return FactKinds.of(version.area())
        .orElseThrow(() -> Problem.conflict("not-changed-one-by-one"));
  }

  /**
   * Says whether a list of facts is whole.
   *
   * @param member whose list it is; null where it is the family's
   * @param observed null: today
   * @throws Problem 404 where there is no such member; 422 where it cannot be so
   */
  public Recorded<Wholeness> say(
      FactKind<?> kind,
      UUID family,
      UUID member,
      boolean complete,
      Observed observed,
      boolean whole) {
    reading.require(kind, family, member, whole);
    pages.lock(requester.agency(), family);
    List<? extends Knowable> listed = reading.values(kind, family, member);
    if (complete && kind == FactKinds.REGISTRATION && listed.isEmpty()) {
      throw Problem.invalid(FieldError.pointer("/complete", "none-is-a-registration"));
    }
    Wholeness wholeness = Wholeness.of(kind.area().code(), complete, listed).seen(observed);
    Problem.refuse(
        HoldingCheck.notInTheFuture(
            "/observed/on", observed == null ? null : observed.on(), today.date()));
    Recording recording = recordings.now();
    Observed otherwise = new Observed(today.date(), Source.FAMILY_SAID);
    UUID id = log.append(family, member, Area.Of.WHOLENESS, wholeness, otherwise, recording);
    pages.changed(family, recording);
    return log.find(family, id).orElseThrow().as(Wholeness.class, reader);
  }

  /** Whose fact a value says it is. */
  private static UUID named(String at, Knowable fact, UUID otherwise) {
    if (!(fact instanceof OfMember of) || of.member() == null) {
      return otherwise;
    }
    UUID id = Beside.id(of.member());
    if (id == null) {
      throw Problem.invalid(FieldError.pointer(at + "/member", "unknown-member"));
    }
    return id;
  }

  /** What somebody may not say who would not see it. */
  private static <T extends Knowable> List<FieldError> restricted(
      FactKind<T> kind, String at, T fact, boolean whole) {
    return whole
        ? List.of()
        : kind.restricted().restrictedIn(fact).stream()
            .map(name -> FieldError.pointer(at + name, "restricted-fact"))
            .toList();
  }
}
