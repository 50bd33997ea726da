package kz.tirek.family.identifier;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.family.Families;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.family.number.Identifiers;
import kz.tirek.family.number.Why;
import kz.tirek.family.person.Person;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** The numbers of members after the intake: added to, corrected, withdrawn, and never changed. */
@ApplicationScoped
class MemberNumbers {

  private static final String ONE =
      "select * from identifier where family_id = ? and person_id = ? and identifier_id = ?";

  private static final String PAGE =
      "select * from identifier where family_id = ? and person_id = ? and identifier_id < ?"
          + " order by identifier_id desc limit ?";

  private static final String STANDS =
      "select 1 from identifier where family_id = ? and person_id = ? and kind = ? and replaced_at is null";

  /** Of someone of whom nothing is known. */
  private static final Person NOBODY =
      new Person(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  /** Greater than every id, so that the first page is like any other. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Families families;
  private final CaseStore cases;
  private final FactReader reader;
  private final Identifiers numbers;
  private final Vault vault;
  private final Sql sql;

  @Inject
  MemberNumbers(
      Families families,
      CaseStore cases,
      FactReader reader,
      Identifiers numbers,
      Vault vault,
      Sql sql) {
    this.families = families;
    this.cases = cases;
    this.reader = reader;
    this.numbers = numbers;
    this.vault = vault;
    this.sql = sql;
  }

  UUID newId() {
    return numbers.newId();
  }

  /** The latest first. */
  List<IdentifierView> page(UUID family, UUID person, UUID after, int rows) {
    return sql.all(PAGE, this::view, family, person, after == null ? LAST : after, rows);
  }

  Optional<IdentifierView> find(UUID family, UUID person, UUID id) {
    return sql.one(ONE, this::view, family, person, id);
  }

  /**
   * Records another number.
   *
   * @throws Problem 409 where the person has an identification number already, or this very number;
   *     422 where it cannot be so
   */
  void add(
      UUID family,
      UUID person,
      UUID id,
      NewIdentifier wanted,
      LocalDate today,
      Recording recording) {
    families.changes(family, recording);
    check("", family, person, null, wanted, today, recording);
    if (wanted.kind() == IdentifierKind.IIN && has(family, person, IdentifierKind.IIN)) {
      throw Problem.conflict("number-recorded-already");
    }
    numbers.add(family, id, person, wanted.known(), observed(wanted, today), recording);
  }

  /**
   * Puts a number in the place of another, which is kept as replaced.
   *
   * @throws Problem 409 where the other one stands no longer, 422 where it cannot be so
   */
  void correct(
      UUID family,
      IdentifierView before,
      UUID id,
      NewIdentifierCorrection correction,
      LocalDate today,
      Recording recording) {
    families.changes(family, recording);
    NewIdentifier wanted = correction.identifier();
    if (wanted.kind() != before.kind()) {
      throw Problem.invalid(FieldError.pointer("/identifier/kind", "other-kind-of-number"));
    }
    UUID person = before.memberId();
    check("/identifier", family, person, before.id(), wanted, today, recording);
    numbers.add(family, id, person, wanted.known(), observed(wanted, today), recording);
    replace(family, before.id(), id, correction.why(), recording);
  }

  /**
   * Withdraws a number, which is kept as withdrawn.
   *
   * @throws Problem 409 where it stands no longer
   */
  void withdraw(UUID family, UUID id, Why why, Recording recording) {
    families.changes(family, recording);
    replace(family, id, null, why, recording);
  }

  private void replace(UUID family, UUID id, UUID next, Why why, Recording recording) {
    if (!numbers.replace(family, id, next, why, recording)) {
      throw Problem.conflict("number-stands-no-longer");
    }
  }

  private void check(
      String at,
      UUID family,
      UUID person,
      UUID but,
      NewIdentifier wanted,
      LocalDate today,
      Recording recording) {
    Person known = person(family, person, today, recording);
    List<FieldError> errors = new ArrayList<>(wanted.errors(at, known, today));
    if (errors.isEmpty()) {
      List<UUID> whose = numbers.whose(family, wanted.kind(), wanted.normal(), but);
      if (whose.contains(person)) {
        throw Problem.conflict("number-recorded-already");
      }
      // a phone may be shared, and so may the certificate of a marriage
      if (wanted.kind() == IdentifierKind.IIN && !whose.isEmpty()) {
        errors.add(FieldError.pointer(at + "/number", "number-of-another-member"));
      }
    }
    Problem.refuse(errors);
  }

  private boolean has(UUID family, UUID person, IdentifierKind kind) {
    return sql.one(STANDS, row -> 1, family, person, kind).isPresent();
  }

  private Person person(UUID family, UUID person, LocalDate today, Recording recording) {
    return cases.read(recording.agency(), family, today, recording.at()).stream()
        .flatMap(stored -> stored.facts().stream())
        .filter(fact -> person.equals(fact.personId()))
        .filter(fact -> fact.area().equals(Area.Of.PERSON.code()))
        .max(comparing(StoredFact::observedOn).thenComparing(StoredFact::recordedAt))
        .map(fact -> reader.read(fact.value(), Person.class))
        .orElse(NOBODY);
  }

  private static Observed observed(NewIdentifier wanted, LocalDate today) {
    return Observed.or(wanted.observed(), new Observed(today, Source.FAMILY_SAID));
  }

  private IdentifierView view(ResultSet row) throws SQLException {
    String number =
        vault.unlock(
            row.getString("secret"),
            row.getString("family_id"),
            row.getString("person_id"),
            row.getString("kind"));
    return IdentifierView.of(row, number);
  }
}
