package kz.tirek.situation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.family.StoredCase;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.household.Members;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.log.Version;
import kz.tirek.shared.Listed;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.HeldFacts;

/**
 * Reads facts of one kind, and the versions of one fact. Whoever does not work with the family
 * reads them as if there were nothing restricted.
 */
@ApplicationScoped
public class Reading {

  /**
   * Facts of one kind at one moment.
   *
   * @param version of the case
   */
  public record View<T>(Listed<Recorded<T>> facts, LocalDate asOf, int version) {

    @Override
    public String toString() {
      return "View[version=" + version + "]";
    }
  }

  private final CaseStore cases;
  private final FactReader reader;
  private final FactLog log;
  private final Members members;
  private final Requester requester;
  private final Today today;
  private final Clock clock;

  @Inject
  Reading(
      CaseStore cases,
      FactReader reader,
      FactLog log,
      Members members,
      Requester requester,
      Today today,
      Clock clock) {
    this.cases = cases;
    this.reader = reader;
    this.log = log;
    this.members = members;
    this.requester = requester;
    this.today = today;
    this.clock = clock;
  }

  /**
   * Facts of one kind at one moment.
   *
   * @param whole whether restricted facts are for whoever asks
   * @throws Problem 404 where there is no such case or member, or nothing for whoever asks
   */
  <T extends Knowable> View<T> list(
      FactKind<T> kind, UUID family, UUID member, Moment moment, boolean whole) {
    require(kind, family, member, whole);
    LocalDate day = moment.asOf() == null ? today.date() : moment.asOf();
    Instant known = moment.knownOn() == null ? clock.instant() : moment.knownOn();
    StoredCase stored =
        cases.read(requester.agency(), family, day, known).orElseThrow(Problem::notFound);
    HeldFacts held = new HeldFacts(stored, reader);
    Listed<Recorded<T>> found =
        moment.ended() ? ended(kind, held, member) : holding(kind, held, member);
    Listed<Recorded<T>> facts = found == null ? new Listed<>(false, List.of()) : found;
    return new View<>(whole ? facts : seenByOthers(kind, facts), day, stored.version());
  }

  /** What facts of a kind that can be many say today. */
  <T extends Knowable> List<T> values(FactKind<T> kind, UUID family, UUID member) {
    StoredCase stored =
        cases
            .read(requester.agency(), family, today.date(), clock.instant())
            .orElseThrow(Problem::notFound);
    return Listed.itemsOf(holding(kind, new HeldFacts(stored, reader), member)).stream()
        .map(Recorded::value)
        .toList();
  }

  private static <T extends Knowable> Listed<Recorded<T>> holding(
      FactKind<T> kind, HeldFacts held, UUID member) {
    if (kind.many()) {
      return kind.ofMember()
          ? held.list(member, kind.area(), kind.type())
          : held.listOfFamily(kind.area(), kind.type());
    }
    Recorded<T> one = held.one(member, kind.area(), kind.type());
    return one == null ? null : new Listed<>(true, List.of(one));
  }

  private static <T extends Knowable> Listed<Recorded<T>> ended(
      FactKind<T> kind, HeldFacts held, UUID member) {
    if (kind.many()) {
      return kind.ofMember()
          ? held.earlier(member, kind.area(), kind.type())
          : held.earlierOfFamily(kind.area(), kind.type());
    }
    return new Listed<>(false, held.before(member, kind.area(), kind.type()));
  }

  private static <T extends Knowable> Listed<Recorded<T>> seenByOthers(
      FactKind<T> kind, Listed<Recorded<T>> facts) {
    List<Recorded<T>> seen =
        facts.items().stream().map(each -> seen(kind, each)).filter(Objects::nonNull).toList();
    return new Listed<>(facts.complete() && !kind.restricted().hidesSome(), seen);
  }

  private static <T extends Knowable> Recorded<T> seen(FactKind<T> kind, Recorded<T> fact) {
    if (!kind.restricted().any()) {
      return fact;
    }
    T value = kind.restricted().seenByOthers(fact.value());
    return value == null ? null : fact.with(value);
  }

  /**
   * Makes sure that there is something of this kind for whoever asks.
   *
   * @throws Problem 404 where there is no such member, or nothing for whoever asks
   */
  void require(FactKind<?> kind, UUID family, UUID member, boolean whole) {
    if (kind.ofMember() && !members.has(family, member) || !whole && kind.restricted().whole()) {
      throw Problem.notFound();
    }
  }

  /**
   * A version of a fact, as whoever asks sees it.
   *
   * @throws Problem 404 where there is none for whoever asks
   */
  <T extends Knowable> Recorded<T> recorded(
      FactKind<T> kind, UUID family, UUID factId, boolean whole) {
    Recorded<T> fact = find(family, factId, whole).as(kind.type(), reader);
    return whole ? fact : seen(kind, fact);
  }

  /**
   * A version of a fact.
   *
   * @throws Problem 404 where there is none for whoever asks
   */
  public Version find(UUID family, UUID factId, boolean whole) {
    return history(family, factId, whole).stream()
        .filter(each -> each.id().equals(factId))
        .findAny()
        .orElseThrow(Problem::notFound);
  }

  /**
   * All versions of a fact that whoever asks may know of, the first one first: for those who do not
   * work with the family, the ones after the last that is restricted. What a restricted one was
   * before would say that there is one.
   *
   * @throws Problem 404 where there is none for whoever asks
   */
  public List<Version> history(UUID family, UUID factId, boolean whole) {
    List<Version> versions = log.history(family, factId);
    int from = 0;
    for (int i = 0; !whole && i < versions.size(); i++) {
      if (value(versions.get(i), false) == null) {
        from = i + 1;
      }
    }
    List<Version> seen = versions.subList(from, versions.size());
    if (seen.stream().noneMatch(each -> each.id().equals(factId))) {
      throw Problem.notFound();
    }
    return seen;
  }

  /** What a version says, as whoever asks sees it; null: nothing, as if there were none. */
  public Object value(Version version, boolean whole) {
    Optional<FactKind<?>> kind = FactKinds.of(version.area());
    return kind.isEmpty() ? version.value(reader) : value(kind.get(), version, whole);
  }

  private <T extends Knowable> T value(FactKind<T> kind, Version version, boolean whole) {
    T value = version.as(kind.type(), reader).value();
    return whole ? value : kind.restricted().seenByOthers(value);
  }

  /** Whether whoever asks may read what was noted about the changes of a fact of this kind. */
  public boolean tellsNotes(Version version, boolean whole) {
    return whole || FactKinds.of(version.area()).map(kind -> !kind.restricted().any()).orElse(true);
  }
}
