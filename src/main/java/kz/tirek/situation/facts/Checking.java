package kz.tirek.situation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.CaseStore;
import kz.tirek.family.StoredCase;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.HoldingCheck;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.OfMember;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.log.FactLog;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import kz.tirek.situation.casefile.HeldFacts;

/** Holds a fact that is about to be recorded against those that stand beside it. */
@ApplicationScoped
class Checking {

  private final CaseStore cases;
  private final CaseFiles files;
  private final FactReader reader;
  private final FactLog log;
  private final KnownCodes codes;
  private final Today today;
  private final Clock clock;

  @Inject
  Checking(
      CaseStore cases,
      CaseFiles files,
      FactReader reader,
      FactLog log,
      KnownCodes codes,
      Today today,
      Clock clock) {
    this.cases = cases;
    this.files = files;
    this.reader = reader;
    this.log = log;
    this.codes = codes;
    this.today = today;
    this.clock = clock;
  }

  /**
   * What cannot be so.
   *
   * @param member whose fact it is; null where it is the family's
   * @param corrected the version that is corrected; null where the fact is new
   * @param seen the day on which it was seen
   * @param at the JSON pointer of the value in the body
   */
  <T extends Knowable> List<FieldError> errors(
      FactKind<T> kind,
      String agency,
      UUID family,
      UUID member,
      UUID corrected,
      T fact,
      LocalDate seen,
      String at) {
    LocalDate day = today.date();
    StoredCase stored = read(agency, family, day);
    CaseFile file = files.of(stored, day, clock.instant());
    HeldFacts held = new HeldFacts(stored, reader);
    List<FieldError> errors = new ArrayList<>(HoldingCheck.check(at, fact, day));
    if (member != null && !belonged(agency, family, member, file, fact, seen)) {
      boolean named = fact instanceof OfMember of && of.member() != null;
      errors.add(
          named
              ? FieldError.pointer(at + "/member", "unknown-member")
              : FieldError.pointer(at + "/observed/on", "no-member-then"));
    }
    UUID whose = kind.ofMember() ? member : null;
    Beside<T> beside =
        new Beside<>(
            file,
            held,
            whose,
            others(kind, held, whose, corrected),
            corrected,
            seen,
            day,
            codes,
            id -> log.history(family, id),
            reader);
    errors.addAll(kind.errors(at, fact, beside));
    return errors;
  }

  private StoredCase read(String agency, UUID family, LocalDate day) {
    return cases.read(agency, family, day, clock.instant()).orElseThrow(Problem::notFound);
  }

  /** Whether somebody belonged to the household when the fact was seen, began or ended. */
  private boolean belonged(
      String agency, UUID family, UUID member, CaseFile now, Knowable fact, LocalDate seen) {
    return isIn(now, member)
        || Stream.of(seen, fact.holdsFrom(), fact.holdsUntil())
            .filter(Objects::nonNull)
            .distinct()
            .map(day -> files.of(read(agency, family, day), day, clock.instant()))
            .anyMatch(then -> isIn(then, member));
  }

  private static boolean isIn(CaseFile file, UUID member) {
    return Listed.itemsOf(file.members()).stream().anyMatch(each -> each.id().equals(member));
  }

  private static <T extends Knowable> List<T> others(
      FactKind<T> kind, HeldFacts held, UUID member, UUID corrected) {
    if (!kind.many()) {
      return List.of();
    }
    Listed<Recorded<T>> holding =
        kind.ofMember()
            ? held.list(member, kind.area(), kind.type())
            : held.listOfFamily(kind.area(), kind.type());
    Listed<Recorded<T>> ended =
        kind.ofMember()
            ? held.earlier(member, kind.area(), kind.type())
            : held.earlierOfFamily(kind.area(), kind.type());
    return Stream.concat(Listed.itemsOf(ended).stream(), Listed.itemsOf(holding).stream())
        .filter(each -> !each.id().equals(corrected))
        .map(Recorded::value)
        .toList();
  }
}
